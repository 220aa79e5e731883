import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aNeed, aStrength } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { type Plan, planRoutes } from './contract.ts';
import { planState } from './rules/state.ts';
import { aGoal, anAgreement, aStep } from './testing.ts';

let app: TestApp;
let clientId: string;
let caseId: string;
let needId: string;

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  ({ clientId, caseId } = await anIntake(app.rosa));
  needId = (await aNeed(app.rosa, clientId, caseId)).id;
});
afterAll(() => app.close());

const plan = async (caller = app.rosa): Promise<Plan> =>
  (await caller.ask(planRoutes.readPlan, { params: { clientId }, query: {} })).body;
const stateNow = async () => {
  const { newest, changedSince } = await plan();
  return planState({ newest: newest && { answer: newest.agreement?.answer ?? null }, changedSince });
};
const write = (body: object = {}) =>
  app.rosa.ask(planRoutes.writeVersion, { params: { clientId }, body: { caseId, ...body } });

describe('a plan', () => {
  it('shows needs and strengths from which no goal comes yet', async () => {
    const strength = await aStrength(app.rosa, clientId, caseId);
    expect(await plan()).toMatchObject({ id: null, version: 0, caseId, goals: [], changedSince: false });
    expect((await plan()).untied.map(({ id, kind }) => [id, kind])).toEqual([
      [needId, 'need'],
      [strength.id, 'strength'],
    ]);
    await aGoal(app.rosa, clientId, caseId, { needIds: [needId] });
    expect((await plan()).untied.map(({ id }) => id)).toEqual([strength.id]);
  });

  it('reads along the thread: goals, where they come from, and their steps in order', async () => {
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [needId] });
    await aStep(app.rosa, clientId, goal.id, { title: 'Open the letters' });
    await aStep(app.rosa, clientId, goal.id, { title: 'Call the landlord', owner: 'worker' });
    const [read] = (await plan()).goals;
    expect(read?.sources.map((source) => source.needId)).toEqual([needId]);
    expect(read?.steps.map(({ title, owner }) => [title, owner])).toEqual([
      ['Open the letters', 'client'],
      ['Call the landlord', 'worker'],
    ]);
  });

  it('is read only by those around the client, and each reading is on record', async () => {
    const ask = { params: { clientId }, query: {} };
    expect((await app.ingrid.ask(planRoutes.readPlan, ask)).status).toBe(200);
    expect((await app.marcus.ask(planRoutes.readPlan, ask)).problem.code).toBe('not-found');
    expect((await app.noor.ask(planRoutes.readPlan, ask)).status).toBe(403);
    expect((await app.rosa.ask(planRoutes.readPlan, { ...ask, query: { caseId: needId } })).status).toBe(404);
    const { rows } = await app.admin.query(
      `SELECT 1 FROM audit_events WHERE what = 'plan' AND action = 'read' AND $1 = ANY (client_ids)`,
      [clientId],
    );
    expect(rows).toHaveLength(1);
  });

  it('says what it is for, and tells two editors of each other', async () => {
    const change = (hope: string, ifMatch: number) =>
      app.rosa.ask(planRoutes.changePlan, {
        params: { clientId },
        body: { caseId, hope, reviewOn: '2027-01-15' },
        ifMatch,
      });
    expect((await change('To stay', 0)).problem.code).toBe('no-plan-yet');
    await aGoal(app.rosa, clientId, caseId, { needIds: [needId] });
    expect((await change('To stay in my home', 1)).body).toMatchObject({
      hope: 'To stay in my home',
      reviewOn: '2027-01-15',
      version: 2,
    });
    expect((await change('To move', 1)).problem.current).toMatchObject({ hope: 'To stay in my home' });
  });
});

describe('agreement', () => {
  it('is asked before a plan is active, and its goals are worked on from then', async () => {
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [needId] });
    expect(await stateNow()).toBe('draft');
    const version = (await write()).body;
    expect(version).toMatchObject({
      number: 1,
      agreements: [],
      goals: [{ goalId: goal.id, content: { title: goal.title, steps: [] } }],
    });
    expect(await stateNow()).toBe('awaiting_agreement');
    const agreement = await app.rosa.ask(planRoutes.recordAgreement, {
      params: { clientId, versionId: version.id },
      body: { answer: 'yes', words: 'That is what I want.', copyGiven: true, copyLanguage: 'es' },
    });
    expect(agreement.body).toMatchObject({
      answer: 'yes',
      words: 'That is what I want.',
      copyGiven: true,
      copyLanguage: 'es',
    });
    expect(await stateNow()).toBe('active');
    expect((await plan()).goals[0]?.status).toBe('active');
  });

  it('may be refused or not possible, and then says why', async () => {
    await aGoal(app.rosa, clientId, caseId, { needIds: [needId] });
    const { id } = (await write()).body;
    const answer = (body: object) =>
      app.rosa.send('POST', `/clients/${clientId}/plan/versions/${id}/agreements`, body);
    expect((await answer({ answer: 'no' })).fields).toEqual(['body.reason']);
    expect((await answer({ answer: 'maybe' })).fields).toEqual(['body.answer']);
    expect((await answer({ answer: 'yes', askedAt: '2026-11-23T00:00:00Z' })).fields).toEqual([
      'body.askedAt',
    ]);
    expect((await answer({ answer: 'no', reason: 'Too much at once.' })).status).toBe(201);
    expect([await stateNow(), (await plan()).goals[0]?.status]).toEqual(['declined', 'proposed']);
    expect((await answer({ answer: 'could_not_answer', reason: 'In hospital, not conscious.' })).status).toBe(
      201,
    );
    expect(await stateNow()).toBe('active');
  });

  it('is asked again when the plan has moved on, but not for a step that was done', async () => {
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [needId] });
    const step = await aStep(app.rosa, clientId, goal.id);
    const first = await anAgreement(app.rosa, clientId, caseId);
    await app.rosa.ask(planRoutes.completeStep, {
      params: { clientId, stepId: step.id },
      body: { result: 'Every day this week' },
    });
    expect(await stateNow()).toBe('active');
    expect((await write({ why: 'again' })).problem.code).toBe('nothing-changed');
    await aStep(app.rosa, clientId, goal.id, { title: 'Buy firm shoes' });
    expect(await stateNow()).toBe('changed_since_agreement');
    expect((await write()).fields).toEqual(['body.why']);
    expect((await write({ why: 'The shoes hurt.' })).body.number).toBe(2);
    const late = await app.rosa.ask(planRoutes.recordAgreement, {
      params: { clientId, versionId: first.planVersionId },
      body: { answer: 'yes' },
    });
    expect(late.problem.code).toBe('newer-version');
  });

  it('stands beside each version, newest first', async () => {
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [needId] });
    await anAgreement(app.rosa, clientId, caseId);
    await aStep(app.rosa, clientId, goal.id);
    await write({ why: 'A first step.' });
    const versions = (
      await app.rosa.ask(planRoutes.readVersions, { params: { clientId }, query: { caseId } })
    ).body;
    expect(
      versions.map(({ number, agreements }) => [number, agreements.map(({ answer }) => answer)]),
    ).toEqual([
      [2, []],
      [1, ['yes']],
    ]);
    expect((await app.marcus.ask(planRoutes.readVersions, { params: { clientId }, query: {} })).status).toBe(
      404,
    );
  });

  it('cannot be recorded from outside, nor for somebody else’s plan', async () => {
    await aGoal(app.rosa, clientId, caseId, { needIds: [needId] });
    const { id: versionId } = (await write()).body;
    const ask = (caller: typeof app.rosa, of = clientId) =>
      caller.ask(planRoutes.recordAgreement, {
        params: { clientId: of, versionId },
        body: { answer: 'yes' },
      });
    expect((await ask(app.marcus)).status).toBe(404);
    expect((await ask(app.ade)).status).toBe(403);
    expect((await ask(app.rosa, (await anIntake(app.rosa)).clientId)).status).toBe(404);
    expect(
      (await app.marcus.ask(planRoutes.writeVersion, { params: { clientId }, body: { caseId } })).status,
    ).toBe(404);
  });
});

describe('a template', () => {
  it('gives goals and steps to choose from, in the words that were agreed, tied to the need', async () => {
    const made = await app.rosa.ask(planRoutes.planFromTemplate, {
      params: { clientId },
      body: {
        caseId,
        template: 'home_after_stroke',
        needId,
        goals: [
          { key: 'moving', title: 'Caminar de nuevo', steps: [{ key: 'physical_therapy' }] },
          { key: 'others', steps: [] },
        ],
      },
    });
    expect(
      made.body.map(({ title, dueOn, steps }) => [
        title,
        dueOn,
        steps.map((step) => [step.title, step.dueOn]),
      ]),
    ).toEqual([
      ['Caminar de nuevo', '2027-02-20', [['Begin physical therapy', '2026-12-06']]],
      ['Meet others who live with a stroke', '2027-01-21', []],
    ]);
    expect(made.body.every(({ sources }) => sources[0]?.needId === needId)).toBe(true);
  });

  it('knows only its own goals and steps', async () => {
    const add = (goals: object[]) =>
      app.rosa.send('POST', `/clients/${clientId}/plan/from-template`, {
        caseId,
        template: 'keeping_a_home',
        needId,
        goals,
      });
    expect((await add([{ key: 'moving', steps: [] }])).fields).toEqual(['body.goals.0.key']);
    expect((await add([{ key: 'arrears', steps: [{ key: 'exercises' }] }])).fields).toEqual([
      'body.goals.0.steps.0.key',
    ]);
    expect((await add([])).fields).toEqual(['body.goals']);
    expect((await plan()).goals).toEqual([]);
  });
});
