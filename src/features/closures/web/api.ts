import { apiFor } from '#ui/kit.ts';
import type { closureRoutes } from '../contract.ts';

export const api = apiFor<typeof closureRoutes>();
