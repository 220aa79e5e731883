import { useQuery } from '@tanstack/react-query';
import { apiFor } from '#ui/kit.ts';
import type { staffReferralRoutes } from '../contract/staff-routes.ts';

export const api = apiFor<typeof staffReferralRoutes>();

/** One referral with its whole conversation. */
export function useReferral(clientId: string, referralId: string) {
  return useQuery({
    queryKey: ['referral', clientId, referralId],
    queryFn: ({ signal }) =>
      api('GET /clients/:clientId/referrals/:referralId', { params: { clientId, referralId }, signal }),
  });
}

/** For what a referral is written, and what a fitting service should suit. */
export function useGrounds(clientId: string, on: { readonly stepId?: string; readonly needId?: string }) {
  return useQuery({
    queryKey: ['referral-grounds', clientId, on],
    queryFn: ({ signal }) =>
      api('GET /clients/:clientId/referral-grounds', { params: { clientId }, query: on, signal }),
  });
}
