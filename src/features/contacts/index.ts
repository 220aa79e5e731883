export { contactsRoom } from './server.ts';
export { chooseCase } from './store/cases.ts';
