import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';

const TRIES = 2;

/** A refusal is an answer and is not asked again; silence is. */
const again = (failures: number, error: Error) =>
  !(error instanceof Problem && error.status < 500) && failures < TRIES;

/** One per page load; what was read is asked again after half a minute or when the window comes back. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: again, staleTime: 30_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
