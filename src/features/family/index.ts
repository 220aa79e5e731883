export { familyRoom } from './server.ts';
export { ReachReader } from './store/entries.ts';
