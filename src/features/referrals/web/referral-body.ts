import type { Urgency } from '../rules/urgency.ts';
import type { ReferralValues } from './ReferralFields.tsx';

/** What a form holds, as the server takes it. */
export function referralBody({ serviceId, urgency, ...rest }: ReferralValues) {
  return { ...rest, serviceId: serviceId?.id ?? '', urgency: urgency as Urgency };
}
