export { closuresRoom } from './server.ts';
export { exceptionsSeen } from './store/exceptions.ts';
