import type { clientRoutes } from '#features/clients/contract.ts';
import { apiFor } from '#ui/kit.ts';
import type { caseRoutes } from '../contract.ts';

export const api = apiFor<typeof caseRoutes>();
export const clientsApi = apiFor<typeof clientRoutes>();
