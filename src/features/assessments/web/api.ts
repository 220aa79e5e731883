import { useQuery } from '@tanstack/react-query';
import { apiFor } from '#ui/kit.ts';
import type { assessmentRoutes } from '../contract.ts';

export const api = apiFor<typeof assessmentRoutes>();

/** Strengths, needs and dangers of one person; asked once, however many parts of the screen need it. */
export function useAssessment(clientId: string) {
  return useQuery({
    queryKey: ['assessment', clientId],
    queryFn: ({ signal }) =>
      api('GET /clients/:clientId/assessment', { params: { clientId }, query: {}, signal }),
  });
}
