import { afterAll, beforeAll, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { expectGuarded } from '#tests/support/guarded.ts';
import { assessmentRoutes } from './contract.ts';
import { aNeed, aStrength } from './testing.ts';

let app: TestApp;
let clientId: string;
let caseId: string;

beforeAll(async () => {
  app = await startTestApp();
  ({ clientId, caseId } = await anIntake(app.rosa));
});
afterAll(() => app.close());

const need = {
  domain: 'housing',
  title: 'The rent',
  horizon: 'immediate',
  raisedBy: 'client',
  sensitivity: null,
};
const strength = {
  domain: 'family',
  kind: 'support',
  title: 'Her sister',
  raisedBy: 'client',
  sensitivity: null,
};
const here = (params: Readonly<Record<string, string>> = {}) => ({ clientId, ...params });

it('every route is closed to those who are not around the client, and on record for those who are', async () => {
  const needId = async () => (await aNeed(app.rosa, clientId, caseId)).id;
  const strengthId = async () => (await aStrength(app.rosa, clientId, caseId)).id;
  const endedNeed = async () => {
    const params = { clientId, needId: await needId() };
    await app.rosa.ask(assessmentRoutes.endNeed, { params, body: { as: 'met' } });
    return params;
  };
  const hope = { caseId, domain: 'social', title: 'To sing in the choir again' } as const;
  const hopeId = async () =>
    (await app.rosa.ask(assessmentRoutes.recordHope, { params: here(), body: hope })).body.id;
  const safetyPlan = { caseId, ownWays: 'Walk by the river.' };
  const currentPlan = async () =>
    (await app.rosa.ask(assessmentRoutes.readSafetyPlan, { params: { clientId } })).body?.id ?? '';
  const {
    readLifeDomains: _read,
    changeLifeDomains: _change,
    addLifeDomain: _add,
    ...ofClients
  } = assessmentRoutes;
  await expectGuarded(app, ofClients, {
    readAssessment: async () => ({ params: here() }),
    recordInquiry: async () => ({ params: here(), body: { caseId, domain: 'food', finding: 'nothing_now' } }),
    recordNeed: async () => ({ params: here(), body: { ...need, caseId } }),
    changeNeed: async () => ({ params: here({ needId: await needId() }), body: need, ifMatch: 1 }),
    endNeed: async () => ({ params: here({ needId: await needId() }), body: { as: 'met' } }),
    reopenNeed: async () => ({ params: await endedNeed() }),
    recordStrength: async () => ({ params: here(), body: { ...strength, caseId } }),
    changeStrength: async () => ({
      params: here({ strengthId: await strengthId() }),
      body: strength,
      ifMatch: 1,
    }),
    endStrength: async () => ({
      params: here({ strengthId: await strengthId() }),
      body: { reason: 'She moved.' },
    }),
    recordHope: async () => ({ params: here(), body: hope }),
    changeHope: async () => ({
      params: here({ hopeId: await hopeId() }),
      body: { domain: 'social', title: 'To sing again', sensitivity: null },
      ifMatch: 1,
    }),
    endHope: async () => ({ params: here({ hopeId: await hopeId() }), body: { reason: 'It came true.' } }),
    assessRisk: async () => ({
      params: here(),
      body: { caseId, kind: 'overdose', level: 'low', evidence: 'Asked' },
    }),
    readRiskAssessments: async () => ({ params: here() }),
    writeSafetyPlan: async () => ({ params: here(), body: safetyPlan }),
    readSafetyPlan: async () => ({ params: here() }),
    giveSafetyPlan: async () => ({ params: here({ safetyPlanId: await currentPlan() }) }),
  });
});
