import { apiFor } from '#ui/kit.ts';
import type { sharingRoutes } from '../contract.ts';

export const api = apiFor<typeof sharingRoutes>();
