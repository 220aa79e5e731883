export { guidesRoom } from './server.ts';
