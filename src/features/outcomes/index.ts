export { outcomesRoom } from './server.ts';
