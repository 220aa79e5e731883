import type { Pairs } from './block.ts';
import type { Comparer, Comparison } from './compare.ts';
import { howMany } from './levels.ts';
import { type Frequency, type Model, type Odds, probability, shippedOdds, weightOf } from './model.ts';
import type { Field, Person } from './person.ts';

const rounds = 40;
/** How many imagined pairs the shipped odds weigh, so that a small file does not run away. */
const trust = 20;
const chances = 100_000;
const learntFrom = 300_000;

/** What a model is fitted to: pairs worth comparing, and chance pairs that stand for all the others. */
type Evidence = {
  readonly candidates: readonly Comparison[];
  /** How many of the pairs worth comparing each of the candidates stands for. */
  readonly each: number;
  readonly chance: readonly Comparison[];
  readonly allPairs: number;
};

/** Always the same numbers in the same order (mulberry32): a figure can be had again. */
function chanceNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function gather(people: readonly Person[], pairs: Pairs, comparer: Comparer): Evidence {
  const compare = (one: number, other: number) => comparer.compare(people[one] ?? [], people[other] ?? []);
  const next = chanceNumbers(20_261_122);
  const chance: Comparison[] = [];
  for (let i = 0; i < chances; i++) {
    const [one, other] = [Math.floor(next() * people.length), Math.floor(next() * people.length)];
    if (one >= other || pairs.has(one, other)) continue;
    chance.push(compare(one, other));
  }
  const share = learntFrom / pairs.size;
  const candidates: Comparison[] = [];
  for (const [one, other] of pairs) if (share >= 1 || next() < share) candidates.push(compare(one, other));
  return {
    candidates,
    each: pairs.size / Math.max(1, candidates.length),
    chance,
    allPairs: (people.length * (people.length - 1)) / 2,
  };
}

/** How often each value is met. */
export function frequencies(people: readonly Person[]): Frequency {
  const counted = (people[0] ?? []).map((_, place) => {
    const said = people.flatMap((person) => person[place] ?? []);
    const counts = new Map<string, number>();
    for (const value of said) counts.set(value, (counts.get(value) ?? 0) + 1);
    return { counts, total: Math.max(1, said.length) };
  });
  return (place, value) => {
    const of = counted[place];
    return (of?.counts.get(value) ?? 1) / (of?.total ?? 1);
  };
}

/** The chance that two drawn at random say the same: what a value must be measured against. */
function collision(frequency: Frequency, people: readonly Person[], place: number): number {
  const said = people.flatMap((person) => (person[place]?.[0] === undefined ? [] : [person[place][0]]));
  return said.reduce((sum, value) => sum + (frequency(place, value) ?? 0), 0) / Math.max(1, said.length);
}

const share = (counts: readonly number[]) => {
  const all = counts.reduce((sum, n) => sum + n, 0);
  return counts.map((n) => n / all);
};

function tally(fields: number, start: (place: number) => readonly number[]): number[][] {
  return Array.from({ length: fields }, (_, place) =>
    Array.from({ length: howMany }, (_x, grade) => start(place)[grade] ?? 0),
  );
}

function add(to: number[][], { fields }: Comparison, weight: number): void {
  fields.forEach((found, place) => {
    const of = to[place];
    if (found && of) of[found.grade] = (of[found.grade] ?? 0) + weight;
  });
}

/** One step of expectation and maximisation over all pairs; pairs that are no candidates count as of two people. */
function improve(model: Model, { candidates, each, chance, allPairs }: Evidence, counted: Frequency): Model {
  const shipped = (place: number) => shippedOdds[model.fields[place]?.kind ?? 'text'];
  const m = tally(model.fields.length, (place) => shipped(place).m.map((share) => share * trust));
  const u = tally(model.fields.length, (place) => shipped(place).u);
  let matches = 0;
  let swaps = 1;
  for (const pair of candidates) {
    const sure = probability(weightOf(model, pair));
    matches += sure * each;
    if (pair.swapped) swaps += sure * each;
    add(m, pair, sure * each);
    add(u, pair, (1 - sure) * each);
  }
  const others = Math.max(0, allPairs - candidates.length * each) / Math.max(1, chance.length);
  for (const pair of chance) add(u, pair, others);
  const odds = model.fields.map((_, place): Odds => ({ m: share(m[place] ?? []), u: share(u[place] ?? []) }));
  return {
    ...model,
    odds,
    prior: Math.max(matches, 1) / allPairs,
    swaps: swaps / (matches + trust),
    frequency: counted,
  };
}

/** Fits the odds to a file by itself, never looking at who is who (Fellegi–Sunter by EM, Winkler 1988). */
export function learn(fields: readonly Field[], people: readonly Person[], evidence: Evidence): Model {
  const frequency = frequencies(people);
  const usual = fields.map((_, place) => collision(frequency, people, place));
  let model: Model = {
    fields,
    odds: fields.map(({ kind }) => shippedOdds[kind]),
    prior: Math.min(0.5, 1 / people.length),
    swaps: 0.02,
    frequency: () => undefined,
  };
  for (let round = 0; round < rounds; round++) {
    const { odds } = model;
    model = improve(model, evidence, (place, value) => {
      const of = frequency(place, value) ?? 0;
      return ((odds[place]?.u[4] ?? 0) * of) / (usual[place] || 1);
    });
  }
  return model;
}
