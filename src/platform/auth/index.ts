export { type Auth, createAuth } from './create.ts';
export { mountAuth } from './mount.ts';
export { recordInAudit } from './record.ts';
