import { apiFor } from '#ui/plain.ts';
import type { publicRoutes } from '../../contract/public.ts';

export const api = apiFor<typeof publicRoutes>({ quiet: true });
