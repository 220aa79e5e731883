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
