import { apiFor } from '#ui/kit.ts';
import type { familyRoutes } from '../contract.ts';

export const api = apiFor<typeof familyRoutes>();
