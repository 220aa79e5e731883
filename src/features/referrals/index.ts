export { referralsRoom } from './server.ts';
export { openReferral, silentReferral } from './store/silence.ts';
