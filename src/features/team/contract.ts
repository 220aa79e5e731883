import { agencyRoutes } from './contract/agency.ts';
import { workerRoutes } from './contract/workers.ts';

export type { Agency, OutboxMail, Program } from './contract/agency.ts';
export type { Colleague, Me, Worker } from './contract/workers.ts';

export const teamRoutes = { ...agencyRoutes, ...workerRoutes };
