import { apiFor } from '#ui/kit.ts';
import type { storyRoutes } from '../contract.ts';

export const api = apiFor<typeof storyRoutes>();
