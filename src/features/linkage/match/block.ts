import type { Field, Person } from './person.ts';
import { soundOf } from './text.ts';

/** More than this many under one key tell nothing: everybody is called so. */
const crowd = 400;
/** As many pairs as are looked at in one file; the least crowded keys come first. */
const enough = 5_000_000;

/** Day and month in rising order, so that those who change places meet. */
const dayOf = (birth: string) => [birth.slice(4, 6), birth.slice(6)].sort().join('');

/** `parts` by kind: the values of all fields of that kind. */
function valuesOf(fields: readonly Field[], person: Person, ...kinds: readonly Field['kind'][]): string[] {
  return fields.flatMap(({ kind }, place) => (kinds.includes(kind) ? (person[place] ?? []) : []));
}

/**
 * Under which keys somebody is looked up: those who share one are compared. The database gives the same keys
 * (access.linkage_keys), there from given and family name, birth date, telephone, e-mail and postcode.
 */
function keysOf(fields: readonly Field[], person: Person): readonly string[] {
  const sounds = [
    ...new Set(
      valuesOf(fields, person, 'given', 'family')
        .flatMap((name) => name.split(' '))
        .filter((word) => word.length > 1)
        .map(soundOf),
    ),
  ].slice(0, 6);
  const births = valuesOf(fields, person, 'birth');
  const keys = births
    .filter((birth) => !birth.includes('-'))
    .map((birth) => `b${birth.slice(0, 4)}${dayOf(birth)}`);
  for (const sound of sounds) {
    for (const birth of births) {
      keys.push(`y${birth.slice(0, 4)}${sound}`);
      if (!birth.endsWith('-')) keys.push(`d${dayOf(birth)}${sound}`);
    }
    for (const place of fields.flatMap(({ kind }, at) => (kind === 'text' || kind === 'number' ? [at] : [])))
      for (const value of person[place] ?? []) keys.push(`p${place} ${value} ${sound}`);
    for (const other of sounds) if (sound < other) keys.push(`n${sound} ${other}`);
  }
  const initials = new Set(valuesOf(fields, person, 'given', 'family').map((name) => name[0] ?? ''));
  for (const birth of births)
    if (!birth.includes('-')) for (const initial of initials) keys.push(`m${birth.slice(0, 6)}${initial}`);
  for (const phone of valuesOf(fields, person, 'phone')) keys.push(`t${phone}`);
  for (const email of valuesOf(fields, person, 'email')) keys.push(`e${email}`, `e${email.split('@')[0]}`);
  fields.forEach(({ kind }, place) => {
    if (kind === 'number')
      for (const value of person[place] ?? []) if (value.length > 4) keys.push(`i${place} ${value}`);
  });
  return [...new Set(keys)];
}

/** Pairs of places in a file, each once, the smaller first; millions of them take little room. */
export class Pairs {
  readonly #codes = new Set<number>();
  readonly #people: number;

  /** `people`: how many there are in the file. */
  constructor(people: number) {
    this.#people = people;
  }

  get size(): number {
    return this.#codes.size;
  }

  add(one: number, other: number): void {
    this.#codes.add(one * this.#people + other);
  }

  has(one: number, other: number): boolean {
    return this.#codes.has(one * this.#people + other);
  }

  *[Symbol.iterator](): IterableIterator<readonly [number, number]> {
    for (const code of this.#codes) yield [Math.floor(code / this.#people), code % this.#people];
  }
}

/** Pairs of places in `people` that share a key. */
export function candidatePairs(fields: readonly Field[], people: readonly Person[]): Pairs {
  const under = new Map<string, number[]>();
  people.forEach((person, at) => {
    for (const key of keysOf(fields, person)) {
      const there = under.get(key);
      if (there) there.push(at);
      else under.set(key, [at]);
    }
  });
  const pairs = new Pairs(people.length);
  const crowds = [...under.values()].filter(({ length }) => length > 1 && length <= crowd);
  for (const there of crowds.sort((one, other) => one.length - other.length)) {
    if (pairs.size > enough) break;
    for (let i = 0; i < there.length; i++)
      for (let j = i + 1; j < there.length; j++) pairs.add(there[i] ?? 0, there[j] ?? 0);
  }
  return pairs;
}
