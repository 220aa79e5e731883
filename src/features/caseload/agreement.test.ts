import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { contactRoutes } from '#features/contacts/contract.ts';
import { planRoutes } from '#features/plans/contract.ts';
import { aGoal, anAgreement, aStep } from '#features/plans/testing.ts';
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

async function aPlan() {
  const { clientId, caseId } = await somebody(app.rosa);
  const { id } = await aNeed(app.rosa, clientId, caseId);
  return { clientId, caseId, goal: await aGoal(app.rosa, clientId, caseId, { needIds: [id] }) };
}

describe('About the agreement, Today says', () => {
  it('that a plan was never put to the person, then that the answer is missing, until there is one', async () => {
    const { clientId, caseId } = await aPlan();
    const ask = () => told(app.rosa, clientId, 'plan_without_agreement');
    daysLater(app, 6);
    expect(await ask()).toBeUndefined();
    daysLater(app, 7);
    expect(await ask()).toEqual({
      sentence: 'The plan is 7 days old, and Amal has not been asked whether it is theirs.',
      facts: { state: 'draft', days: 7 },
      urgency: 35,
      path: `/clients/${clientId}/plan`,
    });
    const body = { caseId, why: 'We talked it through.' };
    const version = (await app.rosa.ask(planRoutes.writeVersion, { params: { clientId }, body })).body;
    expect(await ask()).toBeUndefined();
    daysLater(app, 10);
    expect(await ask()).toMatchObject({
      sentence: 'The plan was written down 3 days ago, and the answer of Amal is missing.',
      facts: { state: 'awaiting_agreement', days: 3 },
    });
    const params = { clientId, versionId: version.id };
    await app.rosa.ask(planRoutes.recordAgreement, { params, body: { answer: 'yes' } });
    expect(await ask()).toBeUndefined();
  });

  it('that the plan has grown since the person agreed, until they agree again', async () => {
    const { clientId, caseId, goal } = await aPlan();
    await anAgreement(app.rosa, clientId, caseId);
    daysLater(app, 1);
    await aStep(app.rosa, clientId, goal.id);
    const ask = () => told(app.rosa, clientId, 'plan_without_agreement');
    daysLater(app, 7);
    expect(await ask()).toBeUndefined();
    daysLater(app, 8);
    expect(await ask()).toMatchObject({
      sentence: 'The plan has grown since Amal agreed to it, 7 days ago.',
      facts: { state: 'changed', days: 7 },
      urgency: 25,
    });
    await anAgreement(app.rosa, clientId, caseId);
    expect(await ask()).toBeUndefined();
  });

  it('that the person said no, until a new version is put to them', async () => {
    const { clientId, caseId, goal } = await aPlan();
    await anAgreement(app.rosa, clientId, caseId, { answer: 'no', reason: 'Too much at once.' });
    const ask = () => told(app.rosa, clientId, 'plan_declined');
    expect(await ask()).toEqual({
      sentence: 'Amal said no to the plan today. What would they want instead?',
      facts: { days: 0 },
      urgency: 50,
      path: `/clients/${clientId}/plan`,
    });
    daysLater(app, 2);
    expect((await ask())?.sentence).toContain('2 days ago');
    await aStep(app.rosa, clientId, goal.id, { title: 'One thing at a time' });
    await anAgreement(app.rosa, clientId, caseId);
    expect(await ask()).toBeUndefined();
  });

  it('that nothing in the plan has moved for two months, until a step is done', async () => {
    const { clientId, goal } = await aPlan();
    const step = await aStep(app.rosa, clientId, goal.id);
    const ask = () => told(app.rosa, clientId, 'plan_not_adapted');
    daysLater(app, 60);
    expect(await ask()).toBeUndefined();
    daysLater(app, 61);
    expect(await ask()).toEqual({
      sentence: 'Nothing in the plan has moved for 61 days. Does it still fit?',
      facts: { reason: 'no_progress', count: 0, days: 61 },
      urgency: 30,
      path: `/clients/${clientId}/plan`,
    });
    await app.rosa.ask(planRoutes.completeStep, { params: { clientId, stepId: step.id }, body: {} });
    expect(await ask()).toBeUndefined();
  });

  it('that things came to nothing again and the plan is as it was, until it is changed', async () => {
    const { clientId, goal } = await aPlan();
    const params = { clientId };
    for (const days of [2, 3]) {
      daysLater(app, days);
      const startsAt = app.clock.now.toISOString();
      const body = { title: 'Exercises', startsAt };
      const { id: appointmentId } = (await app.rosa.ask(contactRoutes.planAppointment, { params, body }))
        .body;
      await app.rosa.ask(contactRoutes.endAppointment, {
        params: { clientId, appointmentId },
        body: { status: 'missed', reason: 'Too tired' },
      });
    }
    const ask = () => told(app.rosa, clientId, 'plan_not_adapted');
    daysLater(app, 4);
    expect(await ask()).toMatchObject({
      sentence: '2 things came to nothing, and the plan is as it was 4 days ago.',
      facts: { reason: 'repeated_barrier', count: 2, days: 4 },
      urgency: 38,
    });
    await aStep(app.rosa, clientId, goal.id, { title: 'Exercises at home instead' });
    expect(await ask()).toBeUndefined();
  });
});
