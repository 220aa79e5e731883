import { MerkleTree, nodeHash } from './merkle.ts';

/** The entries from `from` up to, not with, `to`; their root is one element of a proof. */
export type Range = { readonly from: number; readonly to: number };

/** The largest power of two below `size`, where RFC 6962 splits a tree. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** Whose roots prove that the entry at `index` is in the tree of `size` (RFC 6962, 2.1.1), from the entry upwards. */
export function inclusionRanges(index: number, { from, to }: Range): Range[] {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  return index < middle
    ? [...inclusionRanges(index, { from, to: middle }), { from: middle, to }]
    : [...inclusionRanges(index, { from: middle, to }), { from, to: middle }];
}

/** Whose roots prove that the first `earlier` entries of the tree are the whole tree of then (RFC 6962, 2.1.2). */
export function consistencyRanges(earlier: number, { from, to }: Range, known = true): Range[] {
  if (earlier === to) return known ? [] : [{ from, to }];
  const middle = from + splitOf(to - from);
  return earlier <= middle
    ? [...consistencyRanges(earlier, { from, to: middle }, known), { from: middle, to }]
    : [...consistencyRanges(earlier, { from: middle, to }, false), { from, to: middle }];
}

/** Gathers the roots of some ranges while the entries pass by in order. */
export class RangeRoots {
  readonly #ranges: readonly Range[];
  readonly #trees: readonly MerkleTree[];

  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges;
    this.#trees = ranges.map(() => new MerkleTree());
  }

  pass(index: number, leaf: Buffer): void {
    this.#ranges.forEach(({ from, to }, place) => {
      if (index >= from && index < to) this.#trees[place]?.add(leaf);
    });
  }

  get roots(): Buffer[] {
    return this.#trees.map(({ root }) => root);
  }
}

type Claim = { readonly index: number; readonly size: number };

/** The root to which the path leads from the leaf; undefined when the path cannot be one (RFC 9162, 2.1.3.2). */
export function rootByInclusion(leaf: Buffer, { index, size }: Claim, path: readonly Buffer[]) {
  if (index >= size) return undefined;
  let [place, last, root] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      root = nodeHash(sibling, root);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else root = nodeHash(root, sibling);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? root : undefined;
}

const half = (count: number): number => Math.floor(count / 2);

type Head = { readonly size: number; readonly root: Buffer };

/** Whether the later tree begins with all entries of the earlier one, in their order (RFC 9162, 2.1.4.2). */
export function isConsistent(earlier: Head, later: Head, proof: readonly Buffer[]): boolean {
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root);
  const isPerfect = splitOf(earlier.size + 1) === earlier.size;
  const [first, ...path] = isPerfect ? [earlier.root, ...proof] : proof;
  if (!first || earlier.size === 0) return false;
  let [place, last] = [earlier.size - 1, later.size - 1];
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  let [before, after] = [first, first];
  for (const sibling of path) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      [before, after] = [nodeHash(sibling, before), nodeHash(sibling, after)];
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else after = nodeHash(after, sibling);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && before.equals(earlier.root) && after.equals(later.root);
}
