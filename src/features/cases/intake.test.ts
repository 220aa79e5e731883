import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientRoutes } from '#features/clients/contract.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people, programs } from '#tests/support/people.ts';
import { caseRoutes } from './contract.ts';
import { anIntake } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('an intake makes the person and their first case, with whoever took them in as responsible worker', async () => {
  const { clientId, caseId } = await anIntake(app.rosa, {
    preferredName: 'Ami',
    birthDate: '1961-03-04',
    pronouns: 'she/her',
    language: 'ar',
    interpreterNeeded: true,
    safeContactMethods: ['call'],
    safeToLeaveMessage: false,
    whatMatters: 'Cooking for my grandchildren again.',
    immediateDanger: 'She fell twice this week.',
    cameBy: 'telephone',
    consentGiven: 'verbal',
  });
  const page = (await app.rosa.ask(clientRoutes.readClient, { params: { clientId } })).body;
  expect(page).toMatchObject({
    name: 'Ami Karimi',
    age: 65,
    risk: { level: 'not_assessed' },
    sealed: false,
    whatMatters: 'Cooking for my grandchildren again.',
  });
  expect(page.cases).toMatchObject([
    {
      id: caseId,
      responsible: { name: people.rosa.name },
      immediateDanger: 'She fell twice this week.',
      triage: null,
    },
  ]);
  expect(page.around).toMatchObject([{ worker: { id: people.rosa.id }, role: 'responsible' }]);
  const consents = await app.admin.query(
    `SELECT kind, given, given_on::text FROM consents WHERE client_id = $1`,
    [clientId],
  );
  expect(consents.rows).toEqual([{ kind: 'service', given: 'verbal', given_on: '2026-11-22' }]);
});

it('an intake is on record as the creation of that client', async () => {
  const { clientId } = await anIntake(app.rosa);
  const { rows } = await app.admin.query('SELECT action, what FROM audit_events WHERE client_ids @> $1', [
    [clientId],
  ]);
  expect(rows).toEqual([{ action: 'create', what: 'intake' }]);
});

it('what is wrong with an intake is named, and nothing is kept', async () => {
  const before = await app.admin.query('SELECT count(*) FROM clients');
  const body = {
    givenName: ' ',
    birthDate: '2027-01-01',
    programId: programs.stroke,
    reasonForContact: '',
    email: 'nowhere',
    surprise: 1,
  };
  const answer = await app.rosa.send('POST', '/intakes', body);
  expect(answer.status).toBe(400);
  expect(answer.fields).toEqual(
    expect.arrayContaining(['body.givenName', 'body.reasonForContact', 'body.email']),
  );
  const unborn = await app.rosa.send('POST', '/intakes', {
    givenName: 'Amal',
    birthDate: '2027-01-01',
    programId: programs.stroke,
    reasonForContact: 'Help',
  });
  expect([unborn.status, unborn.fields]).toEqual([422, ['body.birthDate']]);
  expect((await app.admin.query('SELECT count(*) FROM clients')).rows).toEqual(before.rows);
});

it('an unknown program or worker is refused by name, and a case manager gives no case to a colleague', async () => {
  const nowhere = await app.rosa.ask(caseRoutes.makeIntake, {
    body: { givenName: 'Amal', programId: people.rosa.id, reasonForContact: 'Help' },
  });
  expect([nowhere.status, nowhere.fields]).toEqual([422, ['body.programId']]);
  const given = {
    givenName: 'Amal',
    programId: programs.stroke,
    reasonForContact: 'Help',
    responsibleWorkerId: people.marcus.id,
  };
  expect((await app.rosa.ask(caseRoutes.makeIntake, { body: given })).fields).toEqual([
    'body.responsibleWorkerId',
  ]);
  expect(
    (await app.ingrid.ask(caseRoutes.makeIntake, { body: { ...given, responsibleWorkerId: people.ade.id } }))
      .fields,
  ).toEqual(['body.responsibleWorkerId']);
  expect((await app.ingrid.ask(caseRoutes.makeIntake, { body: given })).status).toBe(201);
});

it('administrators and auditors take nobody in', async () => {
  const body = { givenName: 'Amal', programId: programs.stroke, reasonForContact: 'Help' };
  for (const who of ['ade', 'noor'] as const)
    expect((await app[who].ask(caseRoutes.makeIntake, { body })).status, who).toBe(403);
  expect((await app.nobody.ask(caseRoutes.makeIntake, { body })).status).toBe(401);
});
