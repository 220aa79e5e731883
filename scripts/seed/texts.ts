import { Random } from '../../src/sample/core/random.ts';
import { agreements, asides, openings } from '../../src/sample/texts/days.ts';
import { home } from '../../src/sample/texts/home.ts';
import { recovery } from '../../src/sample/texts/recovery.ts';
import { service } from '../../src/sample/texts/service.ts';
import { settling } from '../../src/sample/texts/settling.ts';
import type { Thread } from '../../src/sample/texts/thread.ts';

/** Threads that touch no protected matter: everybody on the team may read what is loaded. */
export const threads: readonly Thread[] = [...recovery, ...home, ...service, ...settling].filter(
  ({ sensitivity }) => !sensitivity,
);

const tell = (text: string): string =>
  text
    .replaceAll(/\{[Tt]hey\}/g, 'they')
    .replaceAll('{them}', 'them')
    .replaceAll('{their}', 'their')
    .replaceAll('{name}', 'the client')
    .replace(/(^|[.!?] )t(?=he client)/g, '$1T');

/** So many different notes of the length that notes have. */
export function makeNotes(count: number): readonly string[] {
  const chance = new Random('notes for the load');
  const news = threads.flatMap(({ notes }) => notes);
  const begin = [...openings.visit, ...openings.phone, ...openings.office];
  return Array.from({ length: count }, () =>
    [chance.pick(begin), chance.pick(news), chance.pick(asides), chance.pick(agreements)]
      .filter(Boolean)
      .map(tell)
      .join(' '),
  );
}
