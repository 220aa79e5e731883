export { caseloadRoom } from './server.ts';
