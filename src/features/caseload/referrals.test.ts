import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { aService } from '#features/directory/testing.ts';
import { referralRoutes } from '#features/referrals/contract.ts';
import { aReferral, sent } from '#features/referrals/testing.ts';
import { sharingRoutes } from '#features/sharing/contract.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { caseloadRoutes } from './contract.ts';
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

const where = { organization: 'Lakeside Rehabilitation', service: 'Physical therapy at home' };

async function written(given: { urgency?: 'today' | 'soon' | 'routine' } = {}) {
  const { clientId, caseId } = await somebody(app.rosa);
  const need = await aNeed(app.rosa, clientId, caseId, { title: 'The stairs' });
  return {
    clientId,
    referral: await aReferral(app.rosa, clientId, { serviceId, needId: need.id, ...given }),
  };
}
async function asked(given: { urgency?: 'today' | 'soon' | 'routine' } = {}) {
  const { clientId, referral } = await written(given);
  const { token } = await sent(app.rosa, referral);
  return { clientId, referralId: referral.id, partner: app.partner(token) };
}
const by = 'Kim at the desk';

describe('About referrals, Today says', () => {
  it('that one was written and never sent, until it is', async () => {
    const { clientId, referral } = await written();
    const ask = () => told(app.rosa, clientId, 'referral_unsent');
    daysLater(app, 2);
    expect(await ask()).toBeUndefined();
    daysLater(app, 3);
    expect(await ask()).toEqual({
      sentence: 'The referral to Physical therapy at home was written 3 days ago and never sent.',
      facts: { service: where.service, days: 3 },
      urgency: 35,
      path: `/clients/${clientId}/referrals/${referral.id}`,
    });
    await sent(app.rosa, referral);
    expect(await ask()).toBeUndefined();
  });

  it('that the provider is silent, more urgently the longer, until they answer', async () => {
    const { clientId, referralId, partner } = await asked({ urgency: 'today' });
    const ask = () => told(app.rosa, clientId, 'referral_silent');
    daysLater(app, 1);
    expect(await ask()).toBeUndefined();
    daysLater(app, 2);
    expect(await ask()).toEqual({
      sentence: 'Lakeside Rehabilitation has not answered for 2 days (Physical therapy at home).',
      facts: { ...where, status: 'requested', days: 2, phone: null },
      urgency: 80,
      path: `/clients/${clientId}/referrals/${referralId}`,
    });
    daysLater(app, 9);
    expect((await ask())?.urgency).toBe(95);
    await partner.ask(referralRoutes.acceptByLink, { body: { by } });
    expect(await ask()).toBeUndefined();
  });

  it('who has the next move while it is not late', async () => {
    const { clientId, referralId } = await asked();
    const { waiting } = (await app.rosa.ask(caseloadRoutes.readToday, {})).body;
    expect(waiting.find(({ id }) => id === referralId)).toMatchObject({
      kind: 'referral',
      client: { id: clientId },
      status: 'requested',
      dueOn: '2026-11-30',
      ...where,
    });
  });

  it('that the provider wrote and waits, until somebody answers', async () => {
    const { clientId, referralId, partner } = await asked();
    await partner.ask(referralRoutes.writeByLink, { body: { by, text: 'Which floor does she live on?' } });
    const ask = () => told(app.rosa, clientId, 'provider_wrote');
    expect(await ask()).toMatchObject({
      sentence: 'Lakeside Rehabilitation wrote today and waits for you (Physical therapy at home).',
      facts: { ...where, days: 0 },
      urgency: 55,
    });
    daysLater(app, 3);
    expect(await ask()).toMatchObject({ facts: { days: 3 }, urgency: 72 });
    expect(await told(app.rosa, clientId, 'referral_silent')).toBeUndefined();
    const params = { clientId, referralId };
    await app.rosa.ask(referralRoutes.writeToProvider, { params, body: { text: 'On the third.' } });
    expect(await ask()).toBeUndefined();
  });

  it('that nobody has asked the person what came of it, until the facts are there', async () => {
    const { clientId, referralId, partner } = await asked();
    await partner.ask(referralRoutes.acceptByLink, { body: { by } });
    await partner.ask(referralRoutes.endByLink, {
      body: { by, outcome: 'completed', contactMade: true, serviceReceived: true },
    });
    const ask = () => told(app.rosa, clientId, 'facts_missing');
    expect(await ask()).toBeUndefined();
    daysLater(app, 1);
    expect(await ask()).toMatchObject({
      facts: { missing: ['need_met', 'experience'], days: 1 },
      urgency: 30,
    });
    expect((await ask())?.sentence).toMatch(
      /^Physical therapy at home ended 1 day ago\. Ask Amal what came of it; still open: .+ and .+\.$/,
    );
    daysLater(app, 15);
    expect((await ask())?.urgency).toBe(42);
    const params = { clientId, referralId };
    const body = { needMet: 'yes' as const, experience: 'They were kind.', experienceRating: 5 };
    await app.rosa.ask(referralRoutes.tellFacts, { params, body });
    expect(await ask()).toBeUndefined();
  });

  it('that a consent on which a referral rests ends, until there is a longer one', async () => {
    const { clientId, referral } = await written();
    const consent = {
      kind: 'sharing' as const,
      organizationId: referral.organization.id,
      purpose: 'referral' as const,
      categories: [...referral.categories],
      given: 'signed' as const,
      givenOn: '2026-11-20',
    };
    const give = (expiresOn: string | null) =>
      app.rosa.ask(sharingRoutes.giveConsent, { params: { clientId }, body: { ...consent, expiresOn } });
    await give('2026-12-10');
    const params = { clientId, referralId: referral.id };
    await app.rosa.ask(referralRoutes.sendReferral, { params, body: { how: 'phone' } });
    const ask = () => told(app.rosa, clientId, 'consent_expiring');
    daysLater(app, 3);
    expect(await ask()).toBeUndefined();
    daysLater(app, 4);
    expect(await ask()).toEqual({
      sentence: 'The consent to share with Lakeside Rehabilitation ends on Thu, Dec 10.',
      facts: { organization: where.organization, on: '2026-12-10', expired: false, live: true },
      urgency: 50,
      path: `/clients/${clientId}/sharing`,
    });
    daysLater(app, 19);
    expect(await ask()).toMatchObject({
      sentence:
        'The consent to share with Lakeside Rehabilitation ended on Thu, Dec 10, and a referral still rests on it.',
      urgency: 75,
    });
    await give(null);
    expect(await ask()).toBeUndefined();
  });
});
