export { intakeRoom } from './server.ts';
export { selfReferralEraser } from './store/job.ts';
