import type { z } from 'zod';
import { aConsent } from '#features/sharing/testing.ts';
import type { Caller } from '#tests/support/caller.ts';
import type { NewReferral, ReferralDetail, Sending } from './contract.ts';
import { referralRoutes } from './contract.ts';

type Given = Partial<z.input<typeof NewReferral>> & Pick<z.input<typeof NewReferral>, 'serviceId'>;

/** A referral, written but not sent: for physical therapy at home, unless told otherwise. Needs a `stepId` or a `needId`. */
export async function aReferral(caller: Caller, clientId: string, given: Given): Promise<ReferralDetail> {
  const body = { request: 'Please help her to climb the stairs again, twice a week at home.', ...given };
  return (await caller.ask(referralRoutes.writeReferral, { params: { clientId }, body })).body;
}

type Way = Partial<z.input<typeof Sending>> & {
  readonly categories?: Parameters<typeof aConsent>[2]['categories'];
};

/**
 * Has the client consent to all that the referral tells and sends it. Answers the referral as it then stands, and
 * the token of its link (empty when it went another way).
 */
export async function sent(
  caller: Caller,
  referral: ReferralDetail,
  { categories, ...way }: Way = {},
): Promise<{ referral: ReferralDetail; token: string }> {
  const { clientId, id: referralId, organization } = referral;
  await aConsent(caller, clientId, {
    organizationId: organization.id,
    categories: categories ?? [...referral.categories],
  });
  const answer = await caller.ask(referralRoutes.sendReferral, {
    params: { clientId, referralId },
    body: { how: 'link', ...way },
  });
  return { referral: answer.body.referral, token: answer.body.url?.split('#')[1] ?? '' };
}

/** A referral that was sent, and the token of its link: `aLink(app.rosa, clientId, { needId, serviceId })`. */
export async function aLink(
  caller: Caller,
  clientId: string,
  given: Given,
): Promise<{ referral: ReferralDetail; token: string }> {
  return sent(caller, await aReferral(caller, clientId, given));
}
