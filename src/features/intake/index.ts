export { intakeRoom } from './server.ts';
