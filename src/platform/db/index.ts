export { Composed, given } from './composed.ts';
export { type Db, queriesOn } from './connection.ts';
export { editedOr } from './edits.ts';
export { Line } from './line.ts';
export { createPool } from './pool.ts';
export type { DB } from './schema.gen.ts';
