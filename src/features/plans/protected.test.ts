import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessmentRoutes } from '#features/assessments/contract.ts';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { type Plan, planRoutes } from './contract.ts';
import { aGoal, anAgreement, aStep } from './testing.ts';

let app: TestApp;
let clientId: string;
let caseId: string;
let nights: string;
let rent: string;

/** Marcus is cleared for mental health; Rosa, who joins his team, is not. */
beforeAll(async () => {
  app = await startTestApp();
  ({ clientId, caseId } = await anIntake(app.marcus));
  await app.admin.query(
    'INSERT INTO care_team_members (agency_id, client_id, case_id, worker_id) SELECT agency_id, client_id, id, $2 FROM cases WHERE id = $1',
    [caseId, people.rosa.id],
  );
  nights = (
    await aNeed(app.marcus, clientId, caseId, { domain: 'mental_health', title: 'Nights full of noise' })
  ).id;
  rent = (await aNeed(app.marcus, clientId, caseId)).id;
});
afterAll(() => app.close());

const plan = async (caller: TestApp['rosa']): Promise<Plan> =>
  (await caller.ask(planRoutes.readPlan, { params: { clientId }, query: {} })).body;
const titles = ({ goals }: Plan) => goals.map(({ title }) => title);

describe('what was planned from protected words', () => {
  it('is protected as they are: goal, steps and versions', async () => {
    const sleep = await aGoal(app.marcus, clientId, caseId, {
      title: 'Sleep through more nights',
      needIds: [nights],
    });
    const step = await aStep(app.marcus, clientId, sleep.id);
    await aGoal(app.marcus, clientId, caseId, { title: 'Keep the flat', needIds: [rent] });
    expect([sleep.sensitivity, step.sensitivity]).toEqual(['mental_health', 'mental_health']);
    expect(titles(await plan(app.marcus))).toEqual(['Sleep through more nights', 'Keep the flat']);
    expect(titles(await plan(app.rosa))).toEqual(['Keep the flat']);
    expect(
      (await app.rosa.ask(planRoutes.completeStep, { params: { clientId, stepId: step.id }, body: {} }))
        .status,
    ).toBe(404);
    await anAgreement(app.marcus, clientId, caseId);
    const [version] = (await app.rosa.ask(planRoutes.readVersions, { params: { clientId }, query: {} })).body;
    expect(version?.goals.map(({ content }) => content.title)).toEqual(['Keep the flat']);
    expect((await plan(app.rosa)).changedSince).toBe(false);
  });

  it('goes on unchanged when somebody who cannot see it writes the next version', async () => {
    const keep = (await plan(app.rosa)).goals[0];
    await aStep(app.rosa, clientId, keep?.id ?? '', { title: 'Open the letters' });
    await anAgreement(app.rosa, clientId, caseId);
    const [version] = (await app.marcus.ask(planRoutes.readVersions, { params: { clientId }, query: {} }))
      .body;
    expect(version?.number).toBe(2);
    expect(version?.goals.map(({ content }) => content.title)).toEqual([
      'Sleep through more nights',
      'Keep the flat',
    ]);
    expect((await plan(app.marcus)).changedSince).toBe(false);
  });

  it('does not mix two protected categories', async () => {
    const drinking = (await aNeed(app.marcus, clientId, caseId, { domain: 'substance_use' })).id;
    await app.admin.query(`UPDATE needs SET sensitivity = 'mental_health' WHERE id = $1`, [rent]);
    await app.admin.query(`UPDATE workers SET clearances = '{mental_health,substance_use}' WHERE id = $1`, [
      people.marcus.id,
    ]);
    await app.admin.query(`UPDATE needs SET sensitivity = 'substance_use' WHERE id = $1`, [drinking]);
    const mixed = await app.marcus.ask(planRoutes.addGoal, {
      params: { clientId },
      body: { caseId, title: 'Both', needIds: [drinking, nights] },
    });
    expect([mixed.problem.code, mixed.fields]).toEqual(['mixed-categories', ['body.needIds']]);
  });

  it('follows when the need becomes protected later, and the edit is refused where that would mix', async () => {
    const open = (await aNeed(app.marcus, clientId, caseId, { title: 'Letters pile up' })).id;
    const goal = await aGoal(app.marcus, clientId, caseId, { title: 'Answer the letters', needIds: [open] });
    const protect = (needId: string, sensitivity: 'mental_health' | 'substance_use', ifMatch: number) =>
      app.marcus.ask(assessmentRoutes.changeNeed, {
        params: { clientId, needId },
        body: {
          domain: 'housing',
          title: 'Letters pile up',
          horizon: 'long_term',
          raisedBy: 'client',
          sensitivity,
        },
        ifMatch,
      });
    expect(titles(await plan(app.rosa))).toContain('Answer the letters');
    expect((await protect(open, 'mental_health', 1)).status).toBe(200);
    expect(titles(await plan(app.rosa))).not.toContain('Answer the letters');
    await app.marcus.ask(planRoutes.addGoalSource, {
      params: { clientId, goalId: goal.id },
      body: { needId: nights },
    });
    const refused = (await protect(open, 'substance_use', 2)).problem;
    expect([refused.status, refused.detail]).toEqual([
      422,
      expect.stringContaining('another protected category'),
    ]);
  });
});
