import { agencyRoutes } from './contract/agency.ts';
import { workerRoutes } from './contract/workers.ts';

export type {
  Agency,
  AgencyChange,
  NewProgram,
  OutboxMail,
  Program,
  ProgramChange,
} from './contract/agency.ts';
export type { Colleague, Me, MeChange, NewWorker, Worker, WorkerChange } from './contract/workers.ts';

export const teamRoutes = { ...agencyRoutes, ...workerRoutes };
