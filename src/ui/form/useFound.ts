import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const PAUSE_MS = 200;

export type Find<T> = (words: string, signal: AbortSignal) => Promise<readonly T[]>;

/** What is found for words as they are typed, after a pause; nothing before `enough` letters. Not kept in memory. */
export function useFound<T>(
  name: string,
  words: string,
  find: Find<T> | undefined,
  enough: number,
): readonly T[] {
  const [settled, setSettled] = useState(words.trim());
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  const ready = find !== undefined && settled.length >= enough && words.trim().length >= enough;
  const { data } = useQuery({
    queryKey: ['found', name, settled],
    queryFn: ({ signal }) => find?.(settled, signal) ?? [],
    enabled: ready,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return ready ? (data ?? []) : [];
}
