export { type Context, Download, RawJson, type Seen } from './context.ts';
export { type Handlers, type Room, serveRoom } from './room.ts';
export { type Contract, defineRoute, type Route } from './route.ts';
