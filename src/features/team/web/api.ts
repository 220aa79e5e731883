import type { authRoutes } from '#platform/auth/contract.ts';
import { apiFor } from '#ui/kit.ts';
import type { teamRoutes } from '../contract.ts';

export const api = apiFor<typeof teamRoutes>();

/** What somebody signed in does with their own way in. */
export const ownApi = apiFor<typeof authRoutes>();

/** For pages of somebody who is not signed in: a refusal is shown there and opens no dialog. */
export const entryApi = apiFor<typeof authRoutes>({ quiet: true });
export const quietApi = apiFor<typeof teamRoutes>({ quiet: true });
