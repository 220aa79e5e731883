export { warningsRoom } from './server.ts';
