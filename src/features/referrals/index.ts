export { referralsRoom } from './server.ts';
export { referralPairs, servicesReceived } from './store/json.ts';
export { type ReferralRow, toReferral } from './store/shape.ts';
export { openReferral, silentReferral } from './store/silence.ts';
