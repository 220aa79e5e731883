import { apiFor } from '#ui/kit.ts';
import type { contactRoutes } from '../contract.ts';

export const api = apiFor<typeof contactRoutes>();
