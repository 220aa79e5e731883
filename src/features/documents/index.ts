export { documentsRoom } from './server.ts';
export { fileSweeper, unsentForgetter, uploadScanner } from './store/job.ts';
