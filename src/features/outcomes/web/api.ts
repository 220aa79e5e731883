import { apiFor } from '#ui/kit.ts';
import type { outcomeRoutes } from '../contract.ts';

export const api = apiFor<typeof outcomeRoutes>();
