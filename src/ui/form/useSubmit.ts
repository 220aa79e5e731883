import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isStale } from '../data/problem.ts';
import { announce } from '../state/announce.tsx';

type Submit<V, R> = {
  readonly send: (values: V) => Promise<R>;
  /** What is said when it is done: “Contact saved.” */
  readonly saved?: string;
  readonly onSaved?: (result: R) => unknown;
};

/**
 * One write. When it is done, it says so and everything on screen is asked again: a write in one room
 * moves the thread in others, and only the server knows where.
 */
export function useSubmit<V, R>({ send, saved, onSaved }: Submit<V, R>) {
  const queries = useQueryClient();
  const write = useMutation<R, Error, V>({
    mutationFn: send,
    onSuccess: async (result) => {
      if (saved) announce(saved);
      await onSaved?.(result);
      await queries.invalidateQueries();
    },
    // Somebody else was there meanwhile: what is on screen is as it stands now before anybody tries again.
    onError: async (error) => {
      if (isStale(error)) await queries.invalidateQueries();
    },
  });
  return {
    run: (values: V) => write.mutate(values),
    busy: write.isPending,
    error: write.error,
    reset: write.reset,
  };
}
