import type { caseRoutes } from '#features/cases/contract.ts';
import { apiFor } from '#ui/kit.ts';
import type { intakeRoutes } from '../contract.ts';

export const api = apiFor<typeof intakeRoutes>();
export const casesApi = apiFor<typeof caseRoutes>();
