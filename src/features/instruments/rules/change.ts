import type { Change } from '../engine/scores.ts';

/** What happened between two scores. `points` is negative when it went down. */
export type Difference = {
  readonly points: number;
  /** The most that its authors say about a difference of this size; null when it may be chance, or none was published. */
  readonly meaning: string | null;
};

/** The difference from the score before, with what was published about differences of that size. */
export function differenceOf(
  before: number | null,
  now: number | null,
  published: readonly Change[],
): Difference | null {
  if (before === null || now === null) return null;
  const points = Math.round((now - before) * 1e6) / 1e6;
  const reached = [...published]
    .sort((a, b) => b.points - a.points)
    .find((change) => Math.abs(points) >= change.points);
  return { points, meaning: reached?.label ?? null };
}
