import { useQuery } from '@tanstack/react-query';
import type { assessmentRoutes } from '#features/assessments/contract.ts';
import { apiFor } from '#ui/kit.ts';
import type { planRoutes } from '../contract.ts';

export const api = apiFor<typeof planRoutes>();
const assessments = apiFor<typeof assessmentRoutes>();

/** The plan of one case; of the newest open one when none is named. */
export function usePlan(clientId: string, caseId: string | undefined) {
  return useQuery({
    queryKey: ['plan', clientId, caseId],
    queryFn: ({ signal }) =>
      api('GET /clients/:clientId/plan', { params: { clientId }, query: caseId ? { caseId } : {}, signal }),
  });
}

/** The versions of the plan of one case, newest first. */
export function useVersions(clientId: string, caseId: string) {
  return useQuery({
    queryKey: ['plan-versions', clientId, caseId],
    queryFn: ({ signal }) =>
      api('GET /clients/:clientId/plan/versions', {
        params: { clientId },
        query: { caseId },
        signal,
      }),
  });
}

/** What a goal may come from: open needs, strengths and hopes. */
export function useSources(clientId: string) {
  return useQuery({
    queryKey: ['assessment', clientId],
    queryFn: ({ signal }) =>
      assessments('GET /clients/:clientId/assessment', { params: { clientId }, query: {}, signal }),
    select: ({ domains }) => ({
      needs: domains.flatMap(({ needs }) => needs).filter(({ endedAt }) => endedAt === null),
      strengths: domains.flatMap(({ strengths }) => strengths).filter(({ endedAt }) => endedAt === null),
      hopes: domains.flatMap(({ hopes }) => hopes).filter(({ endedAt }) => endedAt === null),
    }),
  });
}
