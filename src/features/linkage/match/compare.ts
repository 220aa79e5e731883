import { grade } from './grades.ts';
import type { Grade } from './levels.ts';
import type { Nicknames } from './nicknames.ts';
import type { Field, Person } from './person.ts';

/** A grade and, when both say the same, what they say. */
export type Compared = { readonly grade: Grade; readonly value: string };

/** Two people field by field; undefined where one side says nothing. `swapped`: given and family name changed places. */
export type Comparison = {
  readonly fields: readonly (Compared | undefined)[];
  readonly swapped: boolean;
};

const remembered = 1_000_000;

type Pair = (one: readonly string[], other: readonly string[], kind: Field['kind']) => Compared | undefined;

/** Compares people; what has been compared once is remembered. */
export class Comparer {
  readonly #fields: readonly Field[];
  readonly #nicknames: Nicknames;
  readonly #given: number;
  readonly #family: number;
  readonly #known = new Map<string, Compared | undefined>();

  constructor(fields: readonly Field[], nicknames: Nicknames) {
    this.#fields = fields;
    this.#nicknames = nicknames;
    this.#given = fields.findIndex(({ kind }) => kind === 'given');
    this.#family = fields.findIndex(({ kind }) => kind === 'family');
  }

  compare(one: Person, other: Person): Comparison {
    const fields = this.#fields.map(({ kind }, place) =>
      this.#best(one[place] ?? [], other[place] ?? [], kind),
    );
    return this.#swapped(one, other, fields) ?? { fields, swapped: false };
  }

  /** Names that agree only when given and family name change places. */
  #swapped(one: Person, other: Person, straight: Comparison['fields']): Comparison | undefined {
    const [given, family] = [this.#given, this.#family];
    if (given < 0 || family < 0) return undefined;
    const crossed = [
      this.#best(one[given] ?? [], other[family] ?? [], 'given'),
      this.#best(one[family] ?? [], other[given] ?? [], 'given'),
    ] as const;
    const [worse = 4, better = 4] = crossed.flatMap((found) => found?.grade ?? []).sort();
    if (worse < 1 || better < 2) return undefined;
    const sum = (of: readonly (Compared | undefined)[]) =>
      of.reduce((all, found) => all + (found?.grade ?? 0), 0);
    if (sum(crossed) <= sum([straight[given], straight[family]])) return undefined;
    const fields = straight.map((found, place) =>
      place === given ? crossed[0] : place === family ? crossed[1] : found,
    );
    return { fields, swapped: true };
  }

  #best: Pair = (one, other, kind) => {
    let best: Compared | undefined;
    for (const mine of one)
      for (const theirs of other) {
        const found = this.#grade(kind, mine, theirs);
        if (found && (!best || found.grade > best.grade)) best = found;
      }
    return best;
  };

  #grade(kind: Field['kind'], one: string, other: string): Compared | undefined {
    const key = one < other ? `${kind}\n${one}\n${other}` : `${kind}\n${other}\n${one}`;
    if (this.#known.has(key)) return this.#known.get(key);
    if (this.#known.size > remembered) this.#known.clear();
    const found = grade(kind, one, other, this.#nicknames);
    const compared = found === undefined ? undefined : { grade: found, value: one };
    this.#known.set(key, compared);
    return compared;
  }
}
