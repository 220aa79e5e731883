export { chartRoom } from './server.ts';
