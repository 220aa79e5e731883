/** Pairs by how heavy their evidence weighs, in bits, and whether they are right; in the same order. */
export type Judged = { readonly weights: Float64Array; readonly right: Uint8Array };
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
export function scoreAt({ weights, right }: Judged, all: number, weight: number): Score {
  let [named, found] = [0, 0];
  weights.forEach((bits, at) => {
    if (bits < weight) return;
    named++;
    found += right[at] ?? 0;
  });
  return scoreOf(found, named, all, weight);
}

/** The threshold at which F1 is highest. */
export function bestScore({ weights, right }: Judged, all: number): Score {
  const falling = Uint32Array.from(weights, (_, at) => at).sort(
    (one, other) => (weights[other] ?? 0) - (weights[one] ?? 0),
  );
  let best = scoreOf(0, 0, all, Number.POSITIVE_INFINITY);
  let found = 0;
  falling.forEach((pair, at) => {
    found += right[pair] ?? 0;
    const next = falling[at + 1];
    if (next !== undefined && weights[next] === weights[pair]) return;
    const score = scoreOf(found, at + 1, all, weights[pair] ?? 0);
    if (score.f1 > best.f1) best = score;
  });
  return best;
}
