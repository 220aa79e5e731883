export { authRoutes } from './contract.ts';
export { type Auth, createAuth } from './create.ts';
export { mountAuth } from './mount.ts';
export { recordInAudit } from './record.ts';
export type { AuthEvent, RecordEvent } from './serve.ts';
