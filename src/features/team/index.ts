export { teamRoom } from './server.ts';
