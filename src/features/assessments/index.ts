export { assessmentsRoom } from './server.ts';
export { checkClearance, openCase } from './store/cases.ts';
