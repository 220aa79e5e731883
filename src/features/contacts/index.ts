export { contactsRoom } from './server.ts';
