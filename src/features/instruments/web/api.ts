import { useQuery } from '@tanstack/react-query';
import type { familyRoutes } from '#features/family/contract.ts';
import { apiFor } from '#ui/kit.ts';
import type { instrumentRoutes } from '../contract.ts';

export const api = apiFor<typeof instrumentRoutes & Pick<typeof familyRoutes, 'readReach'>>();

/** What one person answered, and the alerts that came of it. */
export const useInstrumentsOf = (clientId: string) =>
  useQuery({
    queryKey: ['instruments', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/instruments', { params: { clientId }, signal }),
  });

/** What there is to ask with. */
export const useInstruments = () =>
  useQuery({ queryKey: ['instruments'], queryFn: ({ signal }) => api('GET /instruments', { signal }) });
