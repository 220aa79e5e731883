import type { MergePreview } from '../contract/merge.ts';
import type { Fact } from './facts.ts';

type Differing = MergePreview['differing'][number];
type Side = 'survivor' | 'other';

/** What became of a fact since somebody looked: another value in one record, a difference that came or went. */
export type Change =
  | { readonly kind: 'value'; readonly fact: Fact; readonly side: Side; readonly before: Differing['other'] }
  | { readonly kind: 'differs' | 'agrees'; readonly fact: Fact };

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** True when one of the two records has been changed between two looks at them. */
export const isChanged = (before: MergePreview, now: MergePreview): boolean =>
  before.survivor.version !== now.survivor.version || before.other.version !== now.other.version;

/** What of that can be seen in the facts that the two records say differently. */
export function changesBetween(before: MergePreview, now: MergePreview): Change[] {
  const was = new Map(before.differing.map((differing) => [differing.fact, differing]));
  const come = now.differing.flatMap((differing): Change[] => {
    const { fact } = differing;
    const old = was.get(fact);
    if (!old) return [{ kind: 'differs', fact }];
    const sides = (['survivor', 'other'] as const).filter((side) => !same(old[side], differing[side]));
    return sides.map((side) => ({ kind: 'value', fact, side, before: old[side] }));
  });
  const still = new Set(now.differing.map(({ fact }) => fact));
  const gone = before.differing.filter(({ fact }) => !still.has(fact));
  return [...come, ...gone.map(({ fact }): Change => ({ kind: 'agrees', fact }))];
}
