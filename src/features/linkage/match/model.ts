import type { Comparison } from './compare.ts';
import { type Kind, same } from './levels.ts';
import type { Field } from './person.ts';

/** By grade: how often it is met among records of one person (`m`), and among those of two (`u`). Each sums to 1. */
export type Odds = { readonly m: readonly number[]; readonly u: readonly number[] };

/** How often a value is met, 0 to 1; undefined when nobody has counted. */
export type Frequency = (place: number, value: string) => number | undefined;

export type Model = {
  readonly fields: readonly Field[];
  readonly odds: readonly Odds[];
  /** How likely two records are of one person before anything is compared. */
  readonly prior: number;
  /** How often given and family name change places between records of one person. */
  readonly swaps: number;
  /** For values more or less common than usual (Winkler 2000): what `u` of the same value is. */
  readonly frequency: Frequency;
};

/** What is shipped: of forms filled in by hand, not of any one set of records. */
export const shippedOdds: Readonly<Record<Kind, Odds>> = {
  given: { m: [0.03, 0.02, 0.04, 0.09, 0.82], u: [0.93, 0.045, 0.012, 0.008, 0.005] },
  family: { m: [0.05, 0.02, 0.04, 0.07, 0.82], u: [0.954, 0.036, 0.006, 0.002, 0.002] },
  birth: { m: [0.02, 0.02, 0.04, 0.07, 0.85], u: [0.9633, 0.03, 0.006, 0.00065, 0.00005] },
  email: { m: [0.3, 0.05, 0.05, 0.08, 0.52], u: [0.974, 0.02, 0.005, 0.0009, 0.0001] },
  phone: { m: [0.4, 0.01, 0.02, 0.07, 0.5], u: [0.9874, 0.0001, 0.01, 0.002, 0.0005] },
  number: { m: [0.2, 0.01, 0.02, 0.07, 0.7], u: [0.97, 0.002, 0.008, 0.01, 0.01] },
  text: { m: [0.25, 0.03, 0.05, 0.07, 0.6], u: [0.934, 0.05, 0.008, 0.004, 0.004] },
};

const bits = (one: number, other: number) => Math.log2(Math.max(one, 1e-9) / Math.max(other, 1e-9));

/** Fellegi and Sunter's weight of one field, in bits; 0 for what is missing. */
function fieldWeight(model: Model, place: number, found: Comparison['fields'][number]): number {
  const odds = model.odds[place];
  if (!found || !odds) return 0;
  const u = odds.u[found.grade] ?? 0;
  const counted = found.grade === same ? model.frequency(place, found.value) : undefined;
  return bits(odds.m[found.grade] ?? 0, counted ?? u);
}

/** The weight of all evidence together, in bits, the prior included. */
export function weightOf(model: Model, { fields, swapped }: Comparison): number {
  let sum = bits(model.prior, 1 - model.prior) + Math.log2(swapped ? model.swaps : 1 - model.swaps);
  for (let place = 0; place < fields.length; place++) sum += fieldWeight(model, place, fields[place]);
  return sum;
}

/** A weight in bits as a probability. */
export const probability = (weight: number): number => 1 / (1 + 2 ** -weight);
