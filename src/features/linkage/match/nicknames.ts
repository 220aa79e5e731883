import { readFileSync } from 'node:fs';

/** Which names may stand for one another: Bill and Will for William. */
export type Nicknames = ReadonlyMap<string, ReadonlySet<string>>;

/** `[name, nickname]` pairs, folded; the English list that is shipped comes first, an agency's own follow. */
export function nicknamesFrom(pairs: Iterable<readonly [string, string]>): Nicknames {
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
export const englishNicknames: readonly (readonly [string, string])[] = lines.flatMap((line) => {
  const [name, , nickname] = line.trim().split(',');
  return name && nickname ? [[name, nickname] as const] : [];
});

/** True when both may be the same name, one or both of them short or fond. */
export function mayBeOneName(nicknames: Nicknames, one: string, other: string): boolean {
  const theirs = nicknames.get(other);
  if (!theirs) return false;
  for (const canonical of nicknames.get(one) ?? []) if (theirs.has(canonical)) return true;
  return false;
}
