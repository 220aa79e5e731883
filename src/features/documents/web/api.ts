import { apiFor } from '#ui/kit.ts';
import type { documentRoutes } from '../contract.ts';

export const api = apiFor<typeof documentRoutes>();
