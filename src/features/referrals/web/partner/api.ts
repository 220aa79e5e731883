import { apiFor } from '#ui/plain.ts';
import type { partnerReferralRoutes } from '../../contract/partner-routes.ts';

/** Calls of somebody who holds a link: its secret travels with each. */
export const apiOf = (token: string) =>
  apiFor<typeof partnerReferralRoutes>({ headers: { 'x-referral-link': token }, quiet: true });

export type PartnerApi = ReturnType<typeof apiOf>;
