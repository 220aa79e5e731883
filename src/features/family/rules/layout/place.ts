/** Sizes of the drawing, in its own units (a symbol is 44 wide). */
export const size = {
  symbol: 44,
  column: 124,
  between: 24,
  lane: 14,
  label: 54,
  air: 24,
  margin: 28,
} as const;

/** What draws people towards one another: a couple's children, a child's parents. */
export type Bonds = {
  readonly couples: readonly (readonly [string, string])[];
  readonly parentages: readonly {
    readonly parents: readonly string[];
    readonly children: readonly string[];
  }[];
  readonly twins: readonly (readonly [string, string])[];
};

/** Each row as blocks, from left to right; a block is somebody with their partners. */
export type Blocks = readonly (readonly (readonly string[])[])[];

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

/**
 * The places nearest to those wished for, in the given order and at least `gaps[i]` after the one before: least
 * squares by pooling adjacent violators (Barlow, Bartholomew, Bremner, Brunk 1972).
 */
export function spread(wished: readonly number[], gaps: readonly number[]): number[] {
  let shift = 0;
  const shifts = wished.map((_, place) => {
    shift += place === 0 ? 0 : (gaps[place] ?? 0);
    return shift;
  });
  const pools: { sum: number; count: number }[] = [];
  wished.forEach((value, place) => {
    pools.push({ sum: value - (shifts[place] ?? 0), count: 1 });
    for (;;) {
      const [before, last] = pools.slice(-2);
      if (!before || !last || before.sum / before.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  const level = pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
  return level.map((value, place) => value + (shifts[place] ?? 0));
}

const gapsOf = (row: readonly (readonly string[])[]): number[] =>
  row.flatMap((block) => block.map((_, place) => (place === 0 ? size.column + size.between : size.column)));

/** Where each person stands from left to right: nobody nearer to the next than a column, children under parents. */
export function placeAcross(blocks: Blocks, bonds: Bonds, rounds = 60): Map<string, number> {
  const rows = blocks.map((row) => ({ ids: row.flat(), gaps: gapsOf(row) }));
  const across = new Map<string, number>();
  const stand = (ids: readonly string[], places: readonly number[]) => {
    for (const [at, id] of ids.entries()) across.set(id, places[at] ?? 0);
  };
  for (const { ids, gaps } of rows)
    stand(
      ids,
      spread(
        ids.map(() => 0),
        gaps,
      ),
    );
  const at = (id: string) => across.get(id) ?? 0;
  for (let round = 0; round < rounds; round += 1) {
    const wishes = wishesOf(bonds, at);
    for (const { ids, gaps } of round % 2 ? rows : rows.toReversed()) {
      const wished = ids.map((id) => mean(wishes.get(id) ?? [at(id)]));
      stand(ids, spread(wished, gaps));
    }
  }
  const left = Math.min(...across.values());
  for (const [id, x] of across) across.set(id, x - left);
  return across;
}

function wishesOf({ couples, parentages }: Bonds, at: (id: string) => number): Map<string, number[]> {
  const wishes = new Map<string, number[]>();
  const wish = (id: string, x: number) => wishes.set(id, [...(wishes.get(id) ?? []), x]);
  for (const { parents, children } of parentages) {
    const above = mean(parents.map(at));
    const below = mean(children.map(at));
    for (const child of children) wish(child, parents.length > 0 ? at(child) + above - below : below);
    for (const parent of parents) wish(parent, at(parent) + below - above);
  }
  for (const [one, other] of couples) {
    const step = at(one) <= at(other) ? size.column : -size.column;
    wish(one, at(other) - step);
    wish(other, at(one) + step);
  }
  return wishes;
}

/**
 * How far what belongs together lies apart; less is better. Children of the same two people count as one group,
 * however they came to them, so that nobody else's child stands among them.
 */
export function strain(blocks: Blocks, bonds: Bonds): number {
  const across = placeAcross(blocks, bonds, 20);
  const at = (id: string) => across.get(id) ?? 0;
  const apart = [...bonds.couples, ...bonds.twins].map(([one, other]) => Math.abs(at(one) - at(other)));
  const slant = groupsOf(bonds).map(({ parents, children }) => {
    const places = children.map(at);
    const wide = Math.max(...places) - Math.min(...places);
    const between = Math.max(0, wide - (children.length - 1) * (size.column + size.between));
    const aside = parents.length === 0 ? 0 : 2 * Math.abs(mean(places) - mean(parents.map(at)));
    return wide + 3 * between + aside;
  });
  return [...apart, ...slant].reduce((sum, value) => sum + value, 0) + crossings(bonds, at) * size.column;
}

function groupsOf({ parentages }: Bonds): Bonds['parentages'] {
  const groups = new Map<string, Bonds['parentages'][number]>();
  for (const { parents, children } of parentages) {
    const key = parents.length === 0 ? `alone ${children.join(' ')}` : parents.join(' ');
    groups.set(key, { parents, children: [...(groups.get(key)?.children ?? []), ...children] });
  }
  return [...groups.values()];
}

/** Pairs of sibling groups whose lines would run over one another. */
function crossings(bonds: Bonds, at: (id: string) => number): number {
  const spans = groupsOf(bonds).map(({ parents, children }) => {
    const places = [...children.map(at), ...(parents.length > 0 ? [mean(parents.map(at))] : [])];
    return [Math.min(...places), Math.max(...places)] as const;
  });
  return spans.reduce(
    (sum, [from, to], place) =>
      sum + spans.slice(place + 1).filter(([other, end]) => other < to && from < end).length,
    0,
  );
}
