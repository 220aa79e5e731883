import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNeed, aStrength } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { planRoutes } from './contract.ts';
import { aGoal } from './testing.ts';

let app: TestApp;
let clientId: string;
let caseId: string;
let needId: string;

beforeAll(async () => {
  app = await startTestApp();
  ({ clientId, caseId } = await anIntake(app.rosa));
  needId = (await aNeed(app.rosa, clientId, caseId)).id;
});
afterAll(() => app.close());

const text = { title: 'Keep the flat' };

describe('a goal', () => {
  it('comes from a need or a strength, and begins the plan of the case', async () => {
    const strength = await aStrength(app.rosa, clientId, caseId);
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [needId], strengthIds: [strength.id] });
    expect(goal).toMatchObject({
      status: 'proposed',
      confidence: 7,
      dueOn: '2027-02-28',
      position: 0,
      steps: [],
      version: 1,
    });
    expect(goal.sources.map(({ title }) => title)).toEqual([
      'The rent is three months behind',
      'Her sister comes every Sunday',
    ]);
    const second = await aGoal(app.rosa, clientId, caseId, { needIds: [needId] });
    expect([second.planId, second.position]).toEqual([goal.planId, 1]);
  });

  it('is refused when it comes from nothing, or from something that is not theirs', async () => {
    const add = (needIds: string[]) =>
      app.rosa.ask(planRoutes.addGoal, { params: { clientId }, body: { caseId, ...text, needIds } });
    const untied = await add([]);
    expect([untied.status, untied.fields]).toEqual([422, ['body.needIds']]);
    const { clientId: other, caseId: otherCase } = await anIntake(app.rosa);
    expect((await add([(await aNeed(app.rosa, other, otherCase)).id])).status).toBe(404);
  });

  it('names the field that cannot be understood', async () => {
    const send = (body: object) =>
      app.rosa.send('POST', `/clients/${clientId}/goals`, { caseId, ...text, needIds: [needId], ...body });
    expect((await send({ confidence: 11 })).fields).toEqual(['body.confidence']);
    expect((await send({ dueOn: '2027-02-30' })).fields).toEqual(['body.dueOn']);
    expect((await send({ title: '' })).fields).toEqual(['body.title']);
  });

  it('is hidden from a colleague outside the care team, refused to roles that keep no records, and on record', async () => {
    const ask = { params: { clientId }, body: { caseId, ...text, needIds: [needId] } };
    expect((await app.marcus.ask(planRoutes.addGoal, ask)).status).toBe(404);
    expect((await app.ade.ask(planRoutes.addGoal, ask)).status).toBe(403);
    const goal = (await app.rosa.ask(planRoutes.addGoal, ask)).body;
    const { rows } = await app.admin.query(
      `SELECT action, client_ids FROM audit_events WHERE what = 'goal' AND $1 = ANY (subject_ids)`,
      [goal.id],
    );
    expect(rows).toEqual([{ action: 'create', client_ids: [clientId] }]);
  });

  it('stays as somebody else left it when the editor had read an older version', async () => {
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [needId] });
    const change = (title: string) =>
      app.rosa.ask(planRoutes.changeGoal, {
        params: { clientId, goalId: goal.id },
        body: { title },
        ifMatch: 1,
      });
    expect((await change('Keep the flat for good')).body).toMatchObject({
      title: 'Keep the flat for good',
      version: 2,
    });
    expect((await change('Keep it')).problem.current).toMatchObject({ title: 'Keep the flat for good' });
  });

  it('keeps at least one source, however often it is tied and untied', async () => {
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [needId] });
    const params = { clientId, goalId: goal.id };
    const strength = await aStrength(app.rosa, clientId, caseId);
    const tied = (await app.rosa.ask(planRoutes.addGoalSource, { params, body: { strengthId: strength.id } }))
      .body;
    expect(tied.sources).toHaveLength(2);
    expect(
      (await app.rosa.ask(planRoutes.addGoalSource, { params, body: { strengthId: strength.id } })).problem
        .code,
    ).toBe('already-there');
    expect((await app.rosa.ask(planRoutes.addGoalSource, { params, body: {} })).fields).toEqual([
      'body.needId',
    ]);
    const untie = (sourceId: string) =>
      app.rosa.ask(planRoutes.endGoalSource, { params: { ...params, sourceId } });
    const [first, second] = tied.sources;
    expect((await untie(first?.id ?? '')).body.sources.map(({ id }) => id)).toEqual([second?.id]);
    expect((await untie(second?.id ?? '')).problem.code).toBe('last-source');
  });
});

describe('how far a goal has come', () => {
  it('moves along one table, with a reason where it was missed, and a grade that fits', async () => {
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [needId] });
    const move = (ifMatch: number, body: object) =>
      app.rosa.send('PUT', `/clients/${clientId}/goals/${goal.id}/status`, body, { ifMatch });
    expect((await move(1, { status: 'achieved' })).problem.code).toBe('not-from-here');
    expect((await move(1, { status: 'active' })).body).toMatchObject({ status: 'active', version: 2 });
    expect((await move(1, { status: 'achieved' })).status).toBe(412);
    expect((await move(2, { status: 'not_achieved' })).fields).toEqual(['body.reason']);
    expect((await move(2, { status: 'achieved', attainment: -2 })).fields).toEqual(['body.attainment']);
    expect((await move(2, { status: 'achieved', attainment: 1 })).body).toMatchObject({
      status: 'achieved',
      attainment: 1,
      statusAt: expect.stringContaining('2026-11-22T18:00'),
    });
  });
});
