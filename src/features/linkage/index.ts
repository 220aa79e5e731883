export { linkageRoom } from './server.ts';
export { duplicateFinder, nameCounter } from './store/job.ts';
