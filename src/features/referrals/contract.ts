import { partnerReferralRoutes } from './contract/partner-routes.ts';
import { staffReferralRoutes } from './contract/staff-routes.ts';

export { PartnerReferral } from './contract/partner.ts';
export { ReferralEvent, Told } from './contract/parts.ts';
export { Referral, ReferralDetail } from './contract/referral.ts';
export { Grounds, NewReferral, ReferralChange, Sending } from './contract/writing.ts';

export const referralRoutes = { ...staffReferralRoutes, ...partnerReferralRoutes };
