import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { planRoutes } from './contract.ts';
import { aGoal, aStep } from './testing.ts';

let app: TestApp;
let clientId: string;
let caseId: string;
let goalId: string;

beforeAll(async () => {
  app = await startTestApp();
  ({ clientId, caseId } = await anIntake(app.rosa));
  const need = await aNeed(app.rosa, clientId, caseId);
  goalId = (await aGoal(app.rosa, clientId, caseId, { needIds: [need.id] })).id;
});
afterAll(() => app.close());

describe('a step', () => {
  it('is somebody’s: the client’s, the family’s, a provider’s, or a worker’s', async () => {
    expect(await aStep(app.rosa, clientId, goalId, { owner: 'family', ownerName: 'Leila' })).toMatchObject({
      owner: 'family',
      ownerName: 'Leila',
      ownerWorkerId: null,
    });
    expect(await aStep(app.rosa, clientId, goalId, { owner: 'worker' })).toMatchObject({
      ownerWorkerId: people.rosa.id,
    });
    const odd = await app.rosa.ask(planRoutes.addStep, {
      params: { clientId, goalId },
      body: { title: 'Walk', owner: 'client', ownerWorkerId: people.rosa.id },
    });
    expect(odd.fields).toEqual(['body.ownerWorkerId']);
  });

  it('names the field that cannot be understood', async () => {
    const send = (body: object) =>
      app.rosa.send('POST', `/clients/${clientId}/goals/${goalId}/steps`, {
        title: 'Walk',
        owner: 'client',
        ...body,
      });
    expect((await send({ owner: 'nobody' })).fields).toEqual(['body.owner']);
    expect((await send({ dueOn: 'soon' })).fields).toEqual(['body.dueOn']);
  });

  it('is hidden from a colleague outside the care team, refused to roles that keep no records, and on record', async () => {
    const ask = { params: { clientId, goalId }, body: { title: 'Walk', owner: 'client' as const } };
    expect((await app.marcus.ask(planRoutes.addStep, ask)).status).toBe(404);
    expect((await app.noor.ask(planRoutes.addStep, ask)).status).toBe(403);
    const step = await aStep(app.rosa, clientId, goalId);
    const { rows } = await app.admin.query(
      `SELECT action FROM audit_events WHERE what = 'step' AND $1 = ANY (subject_ids)`,
      [step.id],
    );
    expect(rows).toEqual([{ action: 'create' }]);
  });

  it('is done once, with what came of it, and can be taken up again', async () => {
    const { id: stepId } = await aStep(app.rosa, clientId, goalId);
    const params = { clientId, stepId };
    expect(
      (await app.rosa.ask(planRoutes.completeStep, { params, body: { doneAt: '2026-11-23T00:00:00Z' } }))
        .fields,
    ).toEqual(['body.doneAt']);
    const done = await app.rosa.ask(planRoutes.completeStep, {
      params,
      body: { result: 'Walked to the gate.' },
    });
    expect(done.body).toMatchObject({
      result: 'Walked to the gate.',
      doneBy: people.rosa.id,
      doneAt: '2026-11-22T18:00:00.000Z',
    });
    expect((await app.rosa.ask(planRoutes.completeStep, { params, body: {} })).problem.code).toBe(
      'step-over',
    );
    expect((await app.rosa.ask(planRoutes.dropStep, { params, body: { reason: 'No' } })).problem.code).toBe(
      'step-over',
    );
    expect((await app.rosa.ask(planRoutes.reopenStep, { params })).body).toMatchObject({
      doneAt: null,
      result: null,
    });
    expect((await app.rosa.ask(planRoutes.reopenStep, { params })).problem.code).toBe('step-open');
  });

  it('is let go only with a reason', async () => {
    const { id: stepId } = await aStep(app.rosa, clientId, goalId);
    const drop = (reason: string) =>
      app.rosa.ask(planRoutes.dropStep, { params: { clientId, stepId }, body: { reason } });
    expect((await drop(' ')).fields).toEqual(['body.reason']);
    expect((await drop('The gym has closed.')).body).toMatchObject({ droppedReason: 'The gym has closed.' });
  });

  it('stays as somebody else left it when the editor had read an older version', async () => {
    const { id: stepId } = await aStep(app.rosa, clientId, goalId);
    const change = (title: string) =>
      app.rosa.ask(planRoutes.changeStep, {
        params: { clientId, stepId },
        body: { title, owner: 'client' },
        ifMatch: 1,
      });
    expect((await change('Walk twenty minutes')).body.version).toBe(2);
    expect((await change('Walk five minutes')).problem.current).toMatchObject({
      title: 'Walk twenty minutes',
    });
  });

  it('is put in order with all the others, none forgotten', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [need.id] });
    const one = await aStep(app.rosa, clientId, goal.id);
    const two = await aStep(app.rosa, clientId, goal.id);
    const order = (stepIds: string[]) =>
      app.rosa.ask(planRoutes.orderSteps, { params: { clientId, goalId: goal.id }, body: { stepIds } });
    expect((await order([two.id, one.id])).body.map(({ id }) => id)).toEqual([two.id, one.id]);
    expect((await order([two.id])).fields).toEqual(['body.stepIds']);
    expect((await order([two.id, two.id])).fields).toEqual(['body.stepIds']);
  });

  it('is not added to a goal that is over', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [need.id] });
    await app.rosa.ask(planRoutes.setGoalStatus, {
      params: { clientId, goalId: goal.id },
      body: { status: 'dropped', reason: 'Moved away' },
      ifMatch: 1,
    });
    const refused = await app.rosa.ask(planRoutes.addStep, {
      params: { clientId, goalId: goal.id },
      body: { title: 'Walk', owner: 'client' },
    });
    expect(refused.problem.code).toBe('goal-over');
  });
});
