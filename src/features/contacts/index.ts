export { contactsRoom } from './server.ts';
export { chooseCase } from './store/cases.ts';
export { ContactReader, ContactWriter } from './store/contacts.ts';
