import { apiFor } from '#ui/kit.ts';
import type { clientRoutes } from '../contract.ts';

export const api = apiFor<typeof clientRoutes>();
