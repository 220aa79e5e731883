import { readFileSync } from 'node:fs';
import { nameWords } from './text.ts';

/** For which names a name may stand: William for Bill and Will; undefined where nothing is known. */
export type Nicknames = { readonly get: (name: string) => ReadonlySet<string> | undefined };

/** A name, and what is short or fond for it. */
export type NamePair = readonly [name: string, nickname: string];

/** Of pairs that are folded already. */
export function nicknamesFrom(pairs: Iterable<NamePair>): Nicknames {
  const known = new Map<string, Set<string>>();
  const add = (name: string, canonical: string) => {
    const of = known.get(name) ?? new Set();
    known.set(name, of.add(canonical));
  };
  for (const [name, nickname] of pairs) {
    add(name, name);
    add(nickname, name);
  }
  return known;
}

const lines = readFileSync(new URL('nicknames/names.csv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1);

/** carltonnorthern/nicknames, Apache License 2.0. */
export const englishNicknames: readonly NamePair[] = lines.flatMap((line) => {
  const [name, , nickname] = line.trim().split(',');
  return name && nickname ? [[name, nickname] as const] : [];
});

/**
 * Those shipped, with an agency's own in front of and behind them: who is called Pepito is also called whatever Pepe
 * is short for. The same as access.names_above() of the database.
 */
export function withOwn(shipped: Nicknames, pairs: readonly NamePair[]): Nicknames {
  if (pairs.length === 0) return shipped;
  const own = nicknamesFrom(pairs.map(([name, nickname]) => [plain(name), plain(nickname)] as const));
  const known = new Map<string, ReadonlySet<string>>();
  return {
    get: (name) => {
      const found = known.get(name) ?? namesAbove(shipped, own, name);
      known.set(name, found);
      return found;
    },
  };
}

const plain = (name: string) => nameWords(name).join(' ');

function namesAbove(shipped: Nicknames, own: Nicknames, name: string): ReadonlySet<string> {
  const start = new Set(shipped.get(name));
  const above = new Set<string>();
  const waiting = [name, ...start];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const one of own.get(next) ?? []) {
      if (!above.has(one)) waiting.push(one);
      above.add(one);
    }
  }
  return new Set([...start, ...above, ...[...above].flatMap((one) => [...(shipped.get(one) ?? [])])]);
}

/** As many words as a name with a nickname of its own may have: María del Carmen, José Luis. */
const longest = 3;

const beginnings = (name: string): readonly string[] => {
  const words = name.split(' ').slice(0, longest);
  return words.map((_, at) => words.slice(0, at + 1).join(' '));
};

/** True when both, or how they begin, may be the same name, one or both of them short or fond. */
export function mayBeOneName(nicknames: Nicknames, one: string, other: string): boolean {
  const mine = new Set(beginnings(one).flatMap((name) => [...(nicknames.get(name) ?? [])]));
  return beginnings(other).some((name) => [...(nicknames.get(name) ?? [])].some((above) => mine.has(above)));
}
