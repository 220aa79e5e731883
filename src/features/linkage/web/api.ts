import { apiFor } from '#ui/kit.ts';
import type { linkageRoutes } from '../contract.ts';

export const api = apiFor<typeof linkageRoutes>();
