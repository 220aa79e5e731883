import { connected, type Somebody } from './graph.ts';
import { type Blocks, type Bonds, strain } from './place.ts';

/** Beyond so many people an order is tried only roughly. */
const triedUpTo = 70;

/**
 * The order of every row, from left to right: partners beside one another, eldest first where nothing else speaks,
 * and then what strains the lines least, found by turning couples and changing neighbors.
 */
export function orderRows(
  people: readonly Somebody[],
  generation: ReadonlyMap<string, number>,
  bonds: Bonds,
): Blocks {
  const born = new Map(people.map(({ id, birthYear }) => [id, birthYear ?? 9999]));
  const last = Math.max(0, ...generation.values());
  const pairs = bonds.couples.filter(([one, other]) => generation.get(one) === generation.get(other));
  const coupled = connected(pairs);
  const inCouple = new Set(coupled.flat());
  const blocks = [
    ...coupled.map((block) => chain(block, pairs)),
    ...people.flatMap(({ id }) => (inCouple.has(id) ? [] : [[id]])),
  ];
  const age = (block: readonly string[]) => Math.min(...block.map((id) => born.get(id) ?? 9999));
  const rows = Array.from({ length: last + 1 }, (_, row) =>
    blocks
      .filter((block) => generation.get(block[0] ?? '') === row)
      .toSorted((one, other) => age(one) - age(other)),
  );
  return ease(sweep(rows, bonds), bonds);
}

/** A block from one end of its couples to the other, so that each stands beside their partner. */
function chain(block: readonly string[], pairs: readonly (readonly [string, string])[]): string[] {
  const partnersOf = (id: string) =>
    pairs.flatMap(([one, other]) => (one === id ? [other] : other === id ? [one] : []));
  const walk = (start: string) => {
    const walked: string[] = [];
    const visit = (id: string) => {
      if (walked.includes(id)) return;
      walked.push(id);
      for (const partner of partnersOf(id)) visit(partner);
    };
    visit(start);
    return walked;
  };
  const end = block.find((id) => partnersOf(id).length === 1) ?? block[0];
  return end === undefined ? [] : walk(end);
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

/** Lays each row under the one above it: whoever's parents stand further left, stands further left. */
function sweep(rows: Blocks, { parentages }: Bonds): Blocks {
  const place = new Map<string, number>();
  return rows.map((row) => {
    const wishes = (id: string) =>
      parentages.flatMap(({ parents, children }) =>
        children.includes(id) ? parents.flatMap((parent) => place.get(parent) ?? []) : [],
      );
    const sorted = row
      .map((block, now) => {
        const above = block.flatMap(wishes);
        return { block, at: above.length > 0 ? mean(above) : now };
      })
      .toSorted((one, other) => one.at - other.at)
      .map(({ block }) => block);
    for (const [at, id] of sorted.flat().entries()) place.set(id, at);
    return sorted;
  });
}

/** Turns blocks and changes neighbors as long as that eases the lines. */
function ease(rows: Blocks, bonds: Bonds): Blocks {
  let best = rows;
  let least = strain(best, bonds);
  const rounds = rows.flat(2).length > triedUpTo ? 0 : 4;
  for (let round = 0; round < rounds; round += 1) {
    const before = least;
    for (const tried of neighborsOf(rows)) {
      const changed = tried(best);
      const value = strain(changed, bonds);
      if (value < least - 0.5) [best, least] = [changed, value];
    }
    if (before - least < 0.5) break;
  }
  return best;
}

type Change = (rows: Blocks) => Blocks;

function neighborsOf(rows: Blocks): Change[] {
  const inRow = (row: number, change: (blocks: readonly (readonly string[])[]) => (readonly string[])[]) =>
    ((all) => all.map((blocks, place) => (place === row ? change(blocks) : blocks))) satisfies Change;
  return rows.flatMap((blocks, row) => [
    ...blocks.map((_, at) =>
      inRow(row, (some) => some.map((block, place) => (place === at ? block.toReversed() : block))),
    ),
    ...blocks.flatMap((_, from) =>
      blocks.flatMap((__, to) =>
        Math.abs(from - to) > 3 || from === to
          ? []
          : [inRow(row, (some) => some.toSpliced(from, 1).toSpliced(to, 0, some[from] ?? []))],
      ),
    ),
  ]);
}
