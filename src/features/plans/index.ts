export { plansRoom } from './server.ts';
