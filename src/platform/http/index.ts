export { Download, RawJson, type Seen } from './context.ts';
export { type Handlers, type Room, serveRoom } from './room.ts';
