export { closuresRoom } from './server.ts';
