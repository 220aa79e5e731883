export { documentsRoom } from './server.ts';
export { uploadScanner } from './store/job.ts';
