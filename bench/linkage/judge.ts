import { candidatePairs } from '#features/linkage/match/block.ts';
import { Comparer } from '#features/linkage/match/compare.ts';
import { frequencies, gather, learn } from '#features/linkage/match/fit.ts';
import { type Model, shippedOdds, weightOf } from '#features/linkage/match/model.ts';
import { englishNicknames, nicknamesFrom } from '#features/linkage/match/nicknames.ts';
import type { Records } from './read.ts';
import type { Judged } from './score.ts';

export type Judgement = {
  readonly pairs: number;
  readonly rightPairs: number;
  readonly fitted: Judged;
  readonly shipped: Judged;
  readonly seconds: { readonly block: number; readonly fit: number; readonly weigh: number };
};

const timed = <T>(work: () => T): readonly [T, number] => {
  const start = performance.now();
  const done = work();
  return [done, (performance.now() - start) / 1000];
};

/** Blocks, fits and weighs; the truth is only looked at to say which pairs are right. */
export function judge({ fields, people, truth }: Records): Judgement {
  const comparer = new Comparer(fields, nicknamesFrom(englishNicknames));
  const [pairs, block] = timed(() => candidatePairs(fields, people));
  const [model, fitting] = timed(() => learn(fields, people, gather(people, pairs, comparer)));
  const shipped: Model = {
    fields,
    odds: fields.map(({ kind }) => shippedOdds[kind]),
    prior: Math.min(0.5, 0.3 / people.length),
    swaps: 0.02,
    frequency: frequencies(people),
  };
  const right = new Uint8Array(pairs.size);
  const fitted = new Float64Array(pairs.size);
  const asShipped = new Float64Array(pairs.size);
  const [, weigh] = timed(() => {
    let at = 0;
    for (const [one, other] of pairs) {
      const compared = comparer.compare(people[one] ?? [], people[other] ?? []);
      right[at] = truth?.same(one, other) ? 1 : 0;
      fitted[at] = weightOf(model, compared);
      asShipped[at] = weightOf(shipped, compared);
      at++;
    }
  });
  return {
    pairs: pairs.size,
    rightPairs: right.reduce((sum, one) => sum + one, 0),
    fitted: { weights: fitted, right },
    shipped: { weights: asShipped, right },
    seconds: { block, fit: fitting, weigh },
  };
}
