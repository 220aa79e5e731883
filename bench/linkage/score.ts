export type Judged = { readonly weight: number; readonly right: boolean };
export type Score = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly weight: number;
};

function scoreOf(right: number, named: number, all: number, weight: number): Score {
  const precision = named === 0 ? 1 : right / named;
  const recall = all === 0 ? 1 : right / all;
  return { precision, recall, f1: (2 * right) / Math.max(1, named + all), weight };
}

/** Pairs named at `weight` and above; `all` true pairs, also those never compared. */
export function scoreAt(judged: readonly Judged[], all: number, weight: number): Score {
  const named = judged.filter((pair) => pair.weight >= weight);
  return scoreOf(named.filter(({ right }) => right).length, named.length, all, weight);
}

/** The threshold at which F1 is highest. */
export function bestScore(judged: readonly Judged[], all: number): Score {
  const falling = [...judged].sort((one, other) => other.weight - one.weight);
  let best = scoreOf(0, 0, all, Number.POSITIVE_INFINITY);
  let right = 0;
  falling.forEach((pair, at) => {
    if (pair.right) right++;
    if (falling[at + 1]?.weight === pair.weight) return;
    const score = scoreOf(right, at + 1, all, pair.weight);
    if (score.f1 > best.f1) best = score;
  });
  return best;
}

/** How many pairs of records are of one person. */
export function truePairs(truth: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const who of truth) sizes.set(who, (sizes.get(who) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
