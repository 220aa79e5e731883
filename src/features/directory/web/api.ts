import { apiFor } from '#ui/kit.ts';
import type { directoryRoutes } from '../contract.ts';

export const api = apiFor<typeof directoryRoutes>();
