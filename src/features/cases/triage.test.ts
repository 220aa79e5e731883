import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people, programs } from '#tests/support/people.ts';
import { caseRoutes, type NewTriage } from './contract.ts';
import { anIntake } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

type Ref = { readonly clientId: string; readonly caseId: string };
const triage = (params: Ref, body: z.input<typeof NewTriage>, who: 'rosa' | 'ingrid' = 'rosa') =>
  app[who].ask(caseRoutes.triageCase, { params, body });
const waiting = { decision: 'wait_listed', reason: 'No place before June', reviewOn: '2026-12-06' } as const;
const accepted = { decision: 'accepted', reason: 'A place is free' } as const;
const mailsTo = async () =>
  (
    await app.admin.query(
      `SELECT to_address, subject, body FROM mails WHERE kind = 'danger' ORDER BY created_at`,
    )
  ).rows;

it('lets somebody wait in their place with a day to look again, and accepts them later', async () => {
  const first = await anIntake(app.rosa);
  const second = await anIntake(app.rosa, { givenName: 'Omar' });
  expect((await triage(first, waiting)).body?.waiting).toMatchObject({ place: 1, reviewOn: '2026-12-06' });
  expect((await triage(second, waiting)).body?.waiting).toMatchObject({ place: 2 });
  expect((await triage(first, accepted)).body).toMatchObject({
    triage: 'accepted',
    triageReason: 'A place is free',
    triagedAt: '2026-11-22T18:00:00+00:00',
    waiting: null,
  });
  const { cases } = (await app.rosa.ask(caseRoutes.listCases, { params: second })).body;
  expect(cases[0]?.waiting?.place).toBe(1);
  expect((await triage(first, waiting)).fields).toEqual(['body.decision']);
  const { rows } = await app.admin.query(
    `SELECT action, why FROM audit_events WHERE what = 'triage' AND client_ids @> $1 ORDER BY at`,
    [[first.clientId]],
  );
  expect(rows).toContainEqual({ action: 'change', why: 'No place before June' });
});

it('nobody waits without a day to look again, nor one that is over', async () => {
  const one = await anIntake(app.rosa);
  const { reviewOn: _, ...undated } = waiting;
  expect((await triage(one, undated)).fields).toEqual(['body.reviewOn']);
  expect((await triage(one, { ...waiting, reviewOn: '2026-11-21' })).fields).toEqual(['body.reviewOn']);
});

it('showing somebody on needs a named service, and ends the case with it', async () => {
  const one = await anIntake(app.rosa);
  const away = { decision: 'redirected', reason: 'Lives elsewhere' } as const;
  expect((await triage(one, away)).fields).toEqual(['body.serviceName']);
  expect((await triage(one, { ...away, serviceId: people.rosa.id })).fields).toEqual(['body.serviceId']);
  const shown = await triage(one, { ...away, serviceName: 'County Aging Services', talkedOver: true });
  expect(shown.body).toMatchObject({
    redirectedTo: 'County Aging Services',
    closedAt: '2026-11-22T18:00:00+00:00',
  });
  const { rows } = await app.admin.query(
    'SELECT reason, summary, discussed_with_client, transition_plan FROM closures WHERE case_id = $1',
    [one.caseId],
  );
  expect(rows).toEqual([
    {
      reason: 'referred on',
      summary: 'Lives elsewhere',
      discussed_with_client: true,
      transition_plan: 'County Aging Services',
    },
  ]);
  expect((await triage(one, accepted)).fields).toEqual(['body.decision']);
});

it('a supervisor accepts and gives the case to a colleague in one go; a case manager cannot', async () => {
  const one = await anIntake(app.rosa);
  const toMarcus = { ...accepted, responsibleWorkerId: people.marcus.id };
  expect((await triage(one, toMarcus)).fields).toEqual(['body.responsibleWorkerId']);
  await triage(one, toMarcus, 'ingrid');
  const { cases } = (await app.marcus.ask(caseRoutes.listCases, { params: one })).body;
  expect(cases[0]).toMatchObject({ triage: 'accepted', responsible: { id: people.marcus.id } });
});

it('danger at intake is told to the supervisor at once, and the mail says nothing about the person', async () => {
  await anIntake(app.rosa, { immediateDanger: 'Her husband has a gun.' });
  await anIntake(app.ingrid, { immediateDanger: 'He has not eaten for days.' });
  await anIntake(app.rosa, { givenName: 'Samira' });
  const mails = await mailsTo();
  const addressOf = async (id: string) =>
    (await app.admin.query('SELECT email FROM workers WHERE id = $1', [id])).rows[0].email;
  expect(mails.map((mail) => mail.to_address)).toEqual([
    await addressOf(people.ingrid.id),
    await addressOf(people.dana.id),
  ]);
  for (const { subject, body } of mails) expect(`${subject}${body}`).not.toMatch(/Amal|Karimi|gun|eaten/);
});

it('services to be shown on to are found by name or organization', async () => {
  await app.admin.query(
    `WITH o AS (INSERT INTO organizations (agency_id, id, name, description) SELECT agency_id, gen_random_uuid(), 'County Care', '' FROM programs WHERE id = $1 RETURNING *)
     INSERT INTO services (agency_id, id, organization_id, name) SELECT agency_id, gen_random_uuid(), id, '50% off meals' FROM o`,
    [programs.stroke],
  );
  const found = async (q: string) =>
    (await app.rosa.ask(caseRoutes.listTriageServices, { query: { q } })).body.services.map(
      ({ name }) => name,
    );
  expect(await found('county')).toEqual(['50% off meals']);
  expect(await found('50%')).toEqual(['50% off meals']);
  expect(await found('5_%')).toEqual([]);
  expect((await app.noor.ask(caseRoutes.listTriageServices, { query: {} })).status).toBe(403);
});

it('needs a decision that is known, a reason, and somebody who sees the person', async () => {
  const one = await anIntake(app.rosa);
  const wrong = await app.rosa.send('POST', `/clients/${one.clientId}/cases/${one.caseId}/triage`, {
    decision: 'no',
    reason: ' ',
  });
  expect([wrong.status, wrong.fields]).toEqual([400, ['body.decision', 'body.reason']]);
  expect((await app.marcus.ask(caseRoutes.triageCase, { params: one, body: accepted })).status).toBe(404);
});
