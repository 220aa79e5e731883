import { agencyRoutes } from './contract/agency.ts';
import { auditRoutes } from './contract/audit.ts';
import { workerRoutes } from './contract/workers.ts';

export type {
  Agency,
  AgencyChange,
  NewProgram,
  OutboxMail,
  Program,
  ProgramChange,
} from './contract/agency.ts';
export type { AuditSeals } from './contract/audit.ts';
export type { Colleague, Me, MeChange, NewWorker, Worker, WorkerChange } from './contract/workers.ts';

export const teamRoutes = { ...agencyRoutes, ...auditRoutes, ...workerRoutes };
