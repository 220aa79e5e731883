import { useQuery } from '@tanstack/react-query';
import { api } from './api.ts';

/** The top of a client's page; asked once, however many parts of the screen need it. */
export function useClient(clientId: string) {
  return useQuery({
    queryKey: ['client', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId', { params: { clientId }, signal }),
  });
}
