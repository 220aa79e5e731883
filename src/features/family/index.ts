export { familyRoom } from './server.ts';
