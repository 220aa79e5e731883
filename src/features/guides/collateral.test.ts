import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
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
});
