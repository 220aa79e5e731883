export { documentsRoom } from './server.ts';
export { unsentForgetter, uploadScanner } from './store/job.ts';
