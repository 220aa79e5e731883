export { contactsRoom } from './server.ts';
export { chooseCase } from './store/cases.ts';
export { ContactWriter } from './store/contacts.ts';
