export { casesRoom } from './server.ts';
