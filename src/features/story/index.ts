export { storyRoom } from './server.ts';
