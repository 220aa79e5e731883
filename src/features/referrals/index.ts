export { referralsRoom } from './server.ts';
export { ReferralReader } from './store/reader.ts';
export { openReferral, silentReferral } from './store/silence.ts';
