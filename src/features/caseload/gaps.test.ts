import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { aService } from '#features/directory/testing.ts';
import { aGoal, aStep } from '#features/plans/testing.ts';
import { referralRoutes } from '#features/referrals/contract.ts';
import { aLink, aReferral, sent } from '#features/referrals/testing.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { daysLater, somebody, told } from './testing.ts';

let app: TestApp;
let serviceId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ serviceId } = await aService(app.dana));
});
beforeEach(() => {
  app.clock.now = testNow;
});
afterAll(() => app.close());

const title = 'The rent';
const decline = (token: string) =>
  app.partner(token).ask(referralRoutes.refuseByLink, { body: { by: 'Kim', reason: 'We are full.' } });

describe('About gaps, Today says', () => {
  it('that nothing is under way for an immediate need, until a step is', async () => {
    const { clientId, caseId } = await somebody(app.rosa);
    const need = await aNeed(app.rosa, clientId, caseId, { title, horizon: 'immediate' });
    const ask = () => told(app.rosa, clientId, 'need_without_service');
    daysLater(app, 3);
    expect(await ask()).toBeUndefined();
    daysLater(app, 4);
    expect(await ask()).toEqual({
      sentence: 'Nothing is under way for “The rent”, for 4 days now.',
      facts: { need: title, failedAt: null, days: 4 },
      urgency: 55,
      path: `/clients/${clientId}/needs/${need.id}/referral`,
    });
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [need.id] });
    expect(await ask()).toBeDefined();
    await aStep(app.rosa, clientId, goal.id);
    expect(await ask()).toBeUndefined();
  });

  it('that a try came to nothing and nothing else is under way, until the next is sent', async () => {
    const { clientId, caseId } = await somebody(app.rosa);
    const { id: needId } = await aNeed(app.rosa, clientId, caseId, { title, horizon: 'long_term' });
    const { token } = await aLink(app.rosa, clientId, { needId, serviceId });
    const ask = () => told(app.rosa, clientId, 'need_without_service');
    await decline(token);
    expect(await ask()).toBeUndefined();
    daysLater(app, 1);
    expect(await ask()).toMatchObject({
      sentence:
        'It came to nothing at Lakeside Rehabilitation, and nothing else is under way for “The rent”.',
      facts: { need: title, failedAt: 'Lakeside Rehabilitation', days: 1 },
      urgency: 60,
    });
    const next = await aReferral(app.rosa, clientId, { needId, serviceId });
    expect(await ask()).toBeDefined();
    await sent(app.rosa, next);
    expect(await ask()).toBeUndefined();
  });

  it('that a need in the long run was never taken up, when there is time, until it is', async () => {
    const { clientId, caseId } = await somebody(app.rosa);
    const { id: needId } = await aNeed(app.rosa, clientId, caseId, { title, horizon: 'long_term' });
    const ask = () => told(app.rosa, clientId, 'need_untouched');
    daysLater(app, 30);
    expect(await ask()).toBeUndefined();
    daysLater(app, 31);
    expect(await ask()).toEqual({
      sentence: 'Nothing is under way for “The rent”, for 31 days now.',
      facts: { need: title, days: 31 },
      urgency: 25,
      path: `/clients/${clientId}/needs/${needId}/referral`,
    });
    expect(await told(app.rosa, clientId, 'need_without_service')).toBeUndefined();
    const { token } = await aLink(app.rosa, clientId, { needId, serviceId });
    expect(await ask()).toBeUndefined();
    await decline(token);
    daysLater(app, 70);
    expect(await ask()).toBeUndefined();
    expect(await told(app.rosa, clientId, 'need_without_service')).toBeDefined();
  });

  it('nothing of a need that a service has met', async () => {
    const { clientId, caseId } = await somebody(app.rosa);
    const { id: needId } = await aNeed(app.rosa, clientId, caseId, { title, horizon: 'immediate' });
    const { token, referral } = await aLink(app.rosa, clientId, { needId, serviceId });
    const partner = app.partner(token);
    await partner.ask(referralRoutes.acceptByLink, { body: { by: 'Kim' } });
    await partner.ask(referralRoutes.endByLink, { body: { by: 'Kim', outcome: 'completed' } });
    const ask = () => told(app.rosa, clientId, 'need_without_service');
    daysLater(app, 4);
    expect(await ask()).toMatchObject({ facts: { failedAt: null, days: 4 } });
    const params = { clientId, referralId: referral.id };
    await app.rosa.ask(referralRoutes.tellFacts, { params, body: { needMet: 'yes' } });
    expect(await ask()).toBeUndefined();
  });
});
