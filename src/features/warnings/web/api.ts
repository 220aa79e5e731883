import { apiFor } from '#ui/kit.ts';
import type { warningsRoutes } from '../contract.ts';

export const api = apiFor<typeof warningsRoutes>();
