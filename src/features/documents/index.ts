export { documentsRoom } from './server.ts';
