import { afterAll, beforeAll, it } from 'vitest';
import { aNeed, aStrength } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { expectGuarded } from '#tests/support/guarded.ts';
import { planRoutes } from './contract.ts';
import { aGoal, aStep } from './testing.ts';

let app: TestApp;
let clientId: string;
let caseId: string;
let needId: string;
let planned: string;

beforeAll(async () => {
  app = await startTestApp();
  ({ clientId, caseId } = await anIntake(app.rosa));
  needId = (await aNeed(app.rosa, clientId, caseId)).id;
  planned = (await goal()).id;
});
afterAll(() => app.close());

const goal = () => aGoal(app.rosa, clientId, caseId, { needIds: [needId] });
const step = async () => ({ clientId, stepId: (await aStep(app.rosa, clientId, planned)).id });
const doneStep = async () => {
  const params = await step();
  await app.rosa.ask(planRoutes.completeStep, { params, body: {} });
  return params;
};
const twoSources = async () => {
  const strength = await aStrength(app.rosa, clientId, caseId);
  const { id, sources } = await aGoal(app.rosa, clientId, caseId, {
    needIds: [needId],
    strengthIds: [strength.id],
  });
  return { clientId, goalId: id, sourceId: sources[0]?.id ?? '' };
};
const allSteps = async () =>
  (await app.rosa.ask(planRoutes.readPlan, { params: { clientId }, query: {} })).body.goals
    .filter(({ id }) => id === planned)
    .flatMap(({ steps }) => steps.map(({ id }) => id));
const newestVersion = async () => {
  const versions = await app.rosa.ask(planRoutes.readVersions, { params: { clientId }, query: {} });
  return { clientId, versionId: versions.body[0]?.id ?? '' };
};

it('every route is closed to those who are not around the client, and on record for those who are', async () => {
  const newStep = { title: 'Walk', owner: 'client' };
  const fromTemplate = { caseId, template: 'keeping_a_home', needId, goals: [{ key: 'rights', steps: [] }] };
  const strengthId = (await aStrength(app.rosa, clientId, caseId)).id;
  await expectGuarded(app, planRoutes, {
    readPlan: async () => ({ params: { clientId } }),
    addGoal: async () => ({
      params: { clientId },
      body: { caseId, title: 'Keep the flat', needIds: [needId] },
    }),
    changeGoal: async () => ({
      params: { clientId, goalId: (await goal()).id },
      body: { title: 'Stay' },
      ifMatch: 1,
    }),
    setGoalStatus: async () => ({
      params: { clientId, goalId: (await goal()).id },
      body: { status: 'active' },
      ifMatch: 1,
    }),
    addGoalSource: async () => ({ params: { clientId, goalId: planned }, body: { strengthId } }),
    endGoalSource: async () => ({ params: await twoSources() }),
    addStep: async () => ({ params: { clientId, goalId: planned }, body: newStep }),
    changeStep: async () => ({ params: await step(), body: newStep, ifMatch: 1 }),
    orderSteps: async () => ({ params: { clientId, goalId: planned }, body: { stepIds: await allSteps() } }),
    completeStep: async () => ({ params: await step(), body: {} }),
    dropStep: async () => ({ params: await step(), body: { reason: 'The gym has closed.' } }),
    reopenStep: async () => ({ params: await doneStep() }),
    planFromTemplate: async () => ({ params: { clientId }, body: fromTemplate }),
    changePlan: async () => ({ params: { clientId }, body: { caseId, hope: 'To stay' }, ifMatch: 1 }),
    writeVersion: async () => ({ params: { clientId }, body: { caseId } }),
    readVersions: async () => ({ params: { clientId } }),
    recordAgreement: async () => ({ params: await newestVersion(), body: { answer: 'yes' } }),
  });
});
