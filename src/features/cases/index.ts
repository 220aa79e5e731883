export { dangerLetters } from './letters.ts';
export { casesRoom } from './server.ts';
