export { contactsRoom } from './server.ts';
export { type CaseChosen, chooseCase } from './store/cases.ts';
