import type { Log } from '../contract.ts';

/** The days of several pages, newest first; a day that a page cut is whole again. */
export function daysOf(pages: readonly Log[]): Log['days'] {
  const days = new Map<string, Log['days'][number]['entries']>();
  for (const { day, entries } of pages.flatMap((page) => page.days))
    days.set(day, [...entries, ...(days.get(day) ?? [])]);
  return [...days].map(([day, entries]) => ({ day, entries }));
}
