import { apiFor } from '#ui/kit.ts';
import type { guidesRoutes } from '../contract.ts';

export const api = apiFor<typeof guidesRoutes>();
