import { groupOf } from '../ties.ts';
import { generationsOf } from './generations.ts';
import { couplesIn, type DrawnTie, parentagesIn, type Somebody } from './graph.ts';
import {
  type CoupleLine,
  coupleLines,
  type DescentLine,
  descentLines,
  type Laned,
  lanedLines,
} from './lines.ts';
import { orderRows } from './order.ts';
import { placeAcross, size } from './place.ts';

/** Where somebody's symbol stands: its middle. `generation` counts from the top, `null` for those beside the family. */
export type Placed = {
  readonly id: string;
  readonly generation: number | null;
  readonly x: number;
  readonly y: number;
};

/** A genogram without its looks: all measures in units of the drawing. */
export type Genogram = {
  readonly width: number;
  readonly height: number;
  readonly people: readonly Placed[];
  readonly couples: readonly CoupleLine[];
  readonly descents: readonly DescentLine[];
};

const half = size.symbol / 2;

/**
 * Draws a family: one row for each generation, the oldest on top; partners beside one another; children below their
 * parents; friends and helpers in rows of their own below. The same family is always drawn the same way.
 */
export function drawGenogram(
  selfId: string,
  people: readonly Somebody[],
  ties: readonly DrawnTie[],
): Genogram {
  const known = new Set(people.map(({ id }) => id));
  const drawn = ties.filter(
    ({ fromId, toId, kind }) => groupOf(kind) !== 'around' && known.has(fromId) && known.has(toId),
  );
  const tied = new Set([selfId, ...drawn.flatMap(({ fromId, toId }) => [fromId, toId])]);
  const family = people.filter(({ id }) => tied.has(id));
  const generation = generationsOf(family, drawn);
  const bonds = {
    couples: couplesIn(drawn),
    parentages: parentagesIn(drawn),
    twins: drawn.flatMap(({ fromId, toId, kind }) =>
      kind === 'twin' || kind === 'identical_twin' ? [[fromId, toId] as const] : [],
    ),
  };
  const blocks = orderRows(family, generation, bonds);
  const across = placeAcross(blocks, bonds);
  const stand = (id: string) => ({ row: generation.get(id) ?? 0, x: left + (across.get(id) ?? 0) });
  const laned = lanedLines(
    drawn,
    stand,
    blocks.map((row) => row.flat()),
  );
  const heights = rowMiddles(blocks.length, laned);
  const middle = (id: string) => heights[generation.get(id) ?? 0] ?? 0;
  const couples = coupleLines(laned.couples, drawn, stand, middle);
  const placed: Placed[] = family.map(({ id }) => ({
    id,
    generation: generation.get(id) ?? 0,
    x: stand(id).x,
    y: middle(id),
  }));
  const width = Math.max(...placed.map(({ x }) => x), 0) + left;
  const foot = (heights.at(-1) ?? 0) + half + size.label + dipsBelow(blocks.length - 1, laned) * size.lane;
  const apart = beside(
    people.filter(({ id }) => !tied.has(id)),
    Math.max(width, 4 * size.column),
    foot + size.margin,
  );
  const all = [...placed, ...apart];
  return {
    width: Math.max(...all.map(({ x }) => x)) + left,
    height: Math.max(foot, ...apart.map(({ y }) => y + half + size.label)) + size.margin,
    people: all,
    couples,
    descents: descentLines(laned.descents, couples, drawn, stand, middle),
  };
}

const left = size.margin + size.column / 2;

const dipsBelow = (row: number, { couples }: Laned) =>
  Math.max(
    0,
    ...couples.flatMap((one) => (one.span.row === row && one.level && !one.beside ? [one.dip + 1] : [])),
  );
const barsAbove = (row: number, { descents }: Laned) =>
  Math.max(0, ...descents.flatMap((one) => (one.span.row === row ? [one.lane + 1] : [])));

/** The height of the symbols' middles, row by row: between two rows there is room for every line. */
function rowMiddles(rows: number, laned: Laned): number[] {
  const middles: number[] = [];
  let top: number = size.margin;
  for (let row = 0; row < rows; row += 1) {
    const bars = barsAbove(row, laned);
    top += (row === 0 ? bars : Math.max(bars, 1)) * size.lane + (bars > 0 || row > 0 ? size.air : 0);
    middles.push(top + half);
    top += size.symbol + size.label + dipsBelow(row, laned) * size.lane + size.air;
  }
  return middles;
}

/** Whoever belongs to nobody's family stands below, as many in a row as fit. */
function beside(people: readonly Somebody[], width: number, top: number): Placed[] {
  const inRow = Math.max(1, Math.floor((width - 2 * size.margin) / size.column));
  return people.map(({ id }, at) => ({
    id,
    generation: null,
    x: left + (at % inRow) * size.column,
    y: top + half + Math.floor(at / inRow) * (size.symbol + size.label + size.air),
  }));
}
