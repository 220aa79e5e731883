import { apiFor } from '#ui/kit.ts';
import type { caseRoutes } from '../contract.ts';

export const api = apiFor<typeof caseRoutes>();
