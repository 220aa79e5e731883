import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { planRoutes } from '#features/plans/contract.ts';
import { aGoal, aStep } from '#features/plans/testing.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { daysLater, somebody, told } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => {
  app.clock.now = testNow;
});
afterAll(() => app.close());

async function aPlan(goal: { words?: string } = {}) {
  const { clientId, caseId } = await somebody(app.rosa);
  const { id } = await aNeed(app.rosa, clientId, caseId);
  return { clientId, caseId, goal: await aGoal(app.rosa, clientId, caseId, { needIds: [id], ...goal }) };
}
const done = (clientId: string, stepId: string) =>
  app.rosa.ask(planRoutes.completeStep, { params: { clientId, stepId }, body: {} });

describe('About steps and goals, Today says', () => {
  it('that a step of one’s own comes and is due, until it is done', async () => {
    const { clientId, goal } = await aPlan();
    const title = 'Send the form';
    const step = await aStep(app.rosa, clientId, goal.id, { title, owner: 'worker', dueOn: '2026-12-02' });
    const ask = () => told(app.rosa, clientId, 'step_due');
    daysLater(app, 2);
    expect(await ask()).toBeUndefined();
    daysLater(app, 3);
    expect(await ask()).toEqual({
      sentence: 'Your step “Send the form” is due on Wed, Dec 2.',
      facts: { step: title, on: '2026-12-02', days: 7 },
      urgency: 20,
      path: `/clients/${clientId}/plan`,
    });
    daysLater(app, 10);
    expect(await ask()).toMatchObject({ sentence: 'Your step “Send the form” is due today.', urgency: 45 });
    await done(clientId, step.id);
    expect(await ask()).toBeUndefined();
  });

  it('that the day of a step has passed, until somebody says what came of it', async () => {
    const { clientId, goal } = await aPlan();
    const title = 'Walk every morning';
    const step = await aStep(app.rosa, clientId, goal.id, { title, dueOn: '2026-11-30' });
    const ask = () => told(app.rosa, clientId, 'step_overdue');
    daysLater(app, 8);
    expect(await ask()).toBeUndefined();
    daysLater(app, 9);
    expect(await ask()).toEqual({
      sentence: 'How is Amal getting on with “Walk every morning”? It was meant to be done 1 day ago.',
      facts: { step: title, owner: 'client', ownerName: null, days: 1 },
      urgency: 30,
      path: `/clients/${clientId}/plan`,
    });
    daysLater(app, 23);
    expect((await ask())?.urgency).toBe(45);
    await done(clientId, step.id);
    expect(await ask()).toBeUndefined();
  });

  it('whose step it is that is late', async () => {
    const { clientId, goal } = await aPlan();
    const late = { title: 'Mend the ramp', dueOn: '2026-11-23' };
    const { id: stepId } = await aStep(app.rosa, clientId, goal.id, { ...late, owner: 'worker' });
    daysLater(app, 3);
    const ask = () => told(app.rosa, clientId, 'step_overdue');
    expect(await ask()).toMatchObject({
      sentence: 'Your step “Mend the ramp” was due 2 days ago.',
      urgency: 50,
    });
    await app.rosa.ask(planRoutes.dropStep, { params: { clientId, stepId }, body: { reason: 'Not ours.' } });
    await aStep(app.rosa, clientId, goal.id, { ...late, owner: 'provider', ownerName: 'City Works' });
    expect((await ask())?.sentence).toBe(
      'Has “Mend the ramp” been done (City Works)? It was meant to be, 2 days ago.',
    );
  });

  it('that nearly all steps are the worker’s, until others carry some', async () => {
    const { clientId, goal } = await aPlan();
    const ask = () => told(app.rosa, clientId, 'worker_owns_steps');
    for (const title of ['Call', 'Write', 'Drive'])
      await aStep(app.rosa, clientId, goal.id, { title, owner: 'worker' });
    expect(await ask()).toBeUndefined();
    await aStep(app.rosa, clientId, goal.id, { title: 'Apply', owner: 'worker' });
    expect(await ask()).toEqual({
      sentence: '4 of 4 steps are yours. Which could Amal or their family do themselves?',
      facts: { owned: 4, of: 4 },
      urgency: 12,
      path: `/clients/${clientId}/plan`,
    });
    for (const title of ['Sign', 'Ask the sister']) await aStep(app.rosa, clientId, goal.id, { title });
    expect(await ask()).toBeUndefined();
  });

  it('that a goal does not say what the person said, until it does', async () => {
    const { clientId, goal } = await aPlan({ words: '' });
    const ask = () => told(app.rosa, clientId, 'goals_without_words');
    daysLater(app, 2);
    expect(await ask()).toBeUndefined();
    daysLater(app, 3);
    expect(await ask()).toEqual({
      sentence:
        'The goal “Walk to the corner shop alone” does not say what Amal said about it. Whose goal is it?',
      facts: { count: 1, goal: 'Walk to the corner shop alone' },
      urgency: 14,
      path: `/clients/${clientId}/plan`,
    });
    const { title, measure, baseline, target, dueOn, confidence } = goal;
    await app.rosa.ask(planRoutes.changeGoal, {
      params: { clientId, goalId: goal.id },
      body: { title, measure, baseline, target, dueOn, confidence, words: 'I want my own bread.' },
      ifMatch: goal.version,
    });
    expect(await ask()).toBeUndefined();
  });
});
