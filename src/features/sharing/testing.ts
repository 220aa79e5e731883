import type { z } from 'zod';
import type { Caller } from '#tests/support/caller.ts';
import { type Consent, type NewConsent, sharingRoutes } from './contract.ts';

type Sharing = Extract<z.input<typeof NewConsent>, { kind: 'sharing' }>;

/**
 * Records through the API that the client lets an organization know how to reach them and what they need,
 * to arrange a service, unless told otherwise.
 */
export async function aConsent(
  caller: Caller,
  clientId: string,
  given: Pick<Sharing, 'organizationId'> & Partial<Sharing>,
): Promise<Consent> {
  const answer = await caller.ask(sharingRoutes.giveConsent, {
    params: { clientId },
    body: {
      kind: 'sharing',
      purpose: 'referral',
      categories: ['contact', 'needs'],
      given: 'signed',
      givenOn: '2026-11-20',
      ...given,
    },
  });
  return answer.body;
}
