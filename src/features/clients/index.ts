export { abilitiesOf, checkBirthDate, clientsRoom } from './server.ts';
export { ClientReader, ClientWriter } from './store/clients.ts';
