import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { assessmentRoutes } from '#features/assessments/contract.ts';
import { aNeed, aRisk, aStrength } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { guidesRoutes, type NewCollateral } from './contract.ts';

let app: TestApp;
let clientId: string;
let caseId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ clientId, caseId } = await anIntake(app.rosa, { consentGiven: 'verbal' }));
});
afterAll(() => app.close());

const add = (given: Partial<z.input<typeof NewCollateral>> = {}) =>
  app.rosa.ask(guidesRoutes.addCollateral, {
    params: { clientId },
    body: {
      caseId,
      domain: 'housing',
      who: 'Omar Karimi',
      relation: 'her son',
      saidOn: '2026-11-22',
      words: 'The rent is always paid on time.',
      stance: 'differs',
      noConsentBecause: 'She asked him to speak.',
      clientMaySee: true,
      ...given,
    },
  });
const read = async () => (await app.rosa.ask(guidesRoutes.readCollateral, { params: { clientId } })).body;
const consentId = async (): Promise<string> =>
  (await app.admin.query('SELECT id FROM consents WHERE client_id = $1', [clientId])).rows[0].id;

it('what others say stands apart, with what the person says beside it', async () => {
  await aNeed(app.rosa, clientId, caseId);
  await add();
  const { items, own } = await read();
  expect(items).toMatchObject([
    { who: 'Omar Karimi', relation: 'her son', stance: 'differs', consent: null },
  ]);
  expect(own).toMatchObject([{ domain: 'housing', words: 'I am afraid of every letter.' }]);
});

it('it rests on a consent that held on that day, or says why none is needed', async () => {
  expect((await add({ noConsentBecause: null })).fields).toEqual(['body.noConsentBecause']);
  const resting = { noConsentBecause: null, consentId: await consentId() };
  expect((await add({ ...resting, noConsentBecause: 'both' })).fields).toEqual(['body.noConsentBecause']);
  expect((await add({ ...resting, saidOn: '2026-11-01' })).fields).toEqual(['body.consentId']);
  expect((await add({ noConsentBecause: null, consentId: clientId })).fields).toEqual(['body.consentId']);
  const made = (await add(resting)).body;
  const found = async () => (await read()).items.find(({ id }) => id === made.id)?.consent;
  expect(await found()).toMatchObject({ purpose: 'service', live: true });
  await app.admin.query(
    `UPDATE consents SET withdrawn_at = now(), withdrawn_by = recorded_by, withdrawn_reason = 'x' WHERE client_id = $1`,
    [clientId],
  );
  expect(await found()).toMatchObject({ live: false });
});

it('what the person may not see says why', async () => {
  expect((await add({ clientMaySee: false })).fields).toEqual(['body.hiddenBecause']);
  expect((await add({ hiddenBecause: 'x' })).fields).toEqual(['body.hiddenBecause']);
  expect((await add({ clientMaySee: false, hiddenBecause: 'Told in confidence' })).status).toBe(201);
  expect((await add({ saidOn: '2026-11-23' })).fields).toEqual(['body.saidOn']);
});

it('it is not changed, only withdrawn with a reason, and stays on record', async () => {
  const { id: collateralId } = (await add({ words: 'He is never home.' })).body;
  const withdraw = () =>
    app.rosa.ask(guidesRoutes.withdrawCollateral, {
      params: { clientId, collateralId },
      body: { reason: 'It was about his brother.' },
    });
  expect((await withdraw()).status).toBe(204);
  expect((await withdraw()).status).toBe(404);
  expect((await read()).items.find(({ id }) => id === collateralId)).toMatchObject({
    words: 'He is never home.',
    withdrawn: { reason: 'It was about his brother.' },
  });
  const { rows } = await app.admin.query(
    `SELECT why FROM audit_events WHERE what = 'collateral' AND action = 'change' AND $1 = ANY (subject_ids)`,
    [collateralId],
  );
  expect(rows).toEqual([{ why: null }]);
});

describe('what others say about one thing', () => {
  const whole = async (who = app.rosa) =>
    (await who.ask(assessmentRoutes.readAssessment, { params: { clientId }, query: {} })).body;

  it('stands beside what the person says of it, and never becomes part of it', async () => {
    const need = await aNeed(app.rosa, clientId, caseId, { title: 'A door that locks' });
    const { id } = (await add({ domain: null, about: { kind: 'need', id: need.id }, words: 'It locks.' }))
      .body;
    expect((await read()).items.find((item) => item.id === id)).toMatchObject({
      domain: 'housing',
      about: { kind: 'need', id: need.id, title: 'A door that locks' },
    });
    const { said, domains } = await whole();
    expect(said).toMatchObject([
      { id, about: need.id, riskKind: null, who: 'Omar Karimi', stance: 'differs' },
    ]);
    const [housing] = domains;
    expect(housing?.needs.find((one) => one.id === need.id)).toMatchObject({ words: need.words });
  });

  it('stays beside a danger when that is assessed again', async () => {
    const risk = await aRisk(app.rosa, clientId, caseId);
    await add({ about: { kind: 'risk', id: risk.id }, words: 'He threatened to change the lock.' });
    await aRisk(app.rosa, clientId, caseId, { level: 'high' });
    expect((await whole()).said).toContainEqual(
      expect.objectContaining({ about: risk.id, riskKind: 'homelessness_tonight' }),
    );
  });

  it('is offered what is there now, and is of this person alone', async () => {
    const { subjects } = await read();
    expect(new Set(subjects.map(({ kind }) => kind))).toEqual(new Set(['need', 'risk']));
    const other = await anIntake(app.rosa);
    const elsewhere = await aStrength(app.rosa, other.clientId, other.caseId);
    expect((await add({ about: { kind: 'strength', id: elsewhere.id } })).status).toBe(404);
    const need = await aNeed(app.rosa, clientId, caseId);
    expect((await add({ about: { kind: 'answer', id: need.id } })).status).toBe(404);
  });

  it('is gone from beside it when it was withdrawn', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    const { id: collateralId } = (await add({ about: { kind: 'need', id: need.id } })).body;
    const params = { clientId, collateralId };
    await app.rosa.ask(guidesRoutes.withdrawCollateral, { params, body: { reason: 'A mistake.' } });
    expect((await whole()).said.map(({ id }) => id)).not.toContain(collateralId);
  });

  it('is as protected as what it speaks about, also when that becomes so later', async () => {
    const team = await anIntake(app.marcus);
    await app.admin.query(
      'INSERT INTO care_team_members (agency_id, client_id, case_id, worker_id) SELECT agency_id, client_id, id, $2 FROM cases WHERE id = $1',
      [team.caseId, people.rosa.id],
    );
    const path = `/clients/${team.clientId}/collateral`;
    const say = async (needId: string, words: string) => {
      const about = { kind: 'need', id: needId };
      const body = { caseId: team.caseId, who: 'Omar', relation: 'son', saidOn: '2026-11-22', words, about };
      const rest = { noConsentBecause: 'He came by.', clientMaySee: true, sensitivity: null };
      expect((await app.marcus.send('POST', path, { ...body, ...rest })).status).toBe(201);
    };
    const nights = await aNeed(app.marcus, team.clientId, team.caseId, { domain: 'mental_health' });
    const later = await aNeed(app.marcus, team.clientId, team.caseId, { title: 'Letters' });
    await say(nights.id, 'She walks about at night.');
    await say(later.id, 'She hides the letters.');
    const seen = async (who: TestApp['rosa']) =>
      (await who.ask(guidesRoutes.readCollateral, { params: { clientId: team.clientId } })).text;
    expect(await seen(app.rosa)).toContain('hides the letters');
    expect(await seen(app.rosa)).not.toContain('walks about');
    expect(await seen(app.marcus)).toContain('walks about');
    const body = { domain: 'housing', title: 'Letters', horizon: 'long_term', raisedBy: 'client' };
    await app.marcus.send(
      'PUT',
      `/clients/${team.clientId}/needs/${later.id}`,
      { ...body, sensitivity: 'mental_health' },
      { ifMatch: 1 },
    );
    expect(await seen(app.rosa)).not.toContain('hides the letters');
  });
});
