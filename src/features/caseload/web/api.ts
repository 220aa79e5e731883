import { apiFor } from '#ui/kit.ts';
import type { caseloadRoutes } from '../contract.ts';

export const api = apiFor<typeof caseloadRoutes>();
