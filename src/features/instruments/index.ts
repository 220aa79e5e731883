export { instrumentsRoom } from './server.ts';
