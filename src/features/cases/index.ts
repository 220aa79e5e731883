export { casesRoom } from './server.ts';
export { CaseWriter } from './store/cases.ts';
