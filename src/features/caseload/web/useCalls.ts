import { useQueries } from '@tanstack/react-query';
import { api } from './api.ts';
import type { Whose } from './ChooseCaseload.tsx';
import type { Row } from './order.ts';

const none = { signals: 0, urgency: 0 };

/** What calls for somebody in a case; null while it is still asked. */
export type Calls = (caseId: string) => Row['calls'];

/** Asks for the signals of a caseload page by page, after its rows: the list need not wait for them. */
export function useCalls(whose: Whose, pages: readonly string[]): Calls {
  const asked = useQueries({
    queries: pages.map((after) => ({
      queryKey: ['caseload', 'signals', whose, after],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        api('GET /caseload/signals', { query: { ...whose, ...(after ? { after } : {}) }, signal }),
    })),
  });
  const known = new Map(asked.flatMap(({ data }) => data ?? []).map((one) => [one.caseId, one]));
  const waits = asked.some(({ data }) => !data);
  return (caseId) => known.get(caseId) ?? (waits ? null : none);
}
