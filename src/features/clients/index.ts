export { checkBirthDate, clientsRoom } from './server.ts';
export { ClientWriter } from './store/clients.ts';
