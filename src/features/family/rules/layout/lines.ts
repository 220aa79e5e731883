import type { TieKind } from '../ties.ts';
import { couplesIn, type DrawnTie, parentagesIn } from './graph.ts';
import { size } from './place.ts';

export type Point = readonly [x: number, y: number];

/** A couple: beside one another a straight line, otherwise one that dips below whoever stands between. */
export type CoupleLine = {
  readonly tie: DrawnTie | null;
  readonly line: readonly Point[];
  /** Where the slashes stand, and the children's line begins. */
  readonly middle: Point;
};

/** From parents to children: the stems from above, one bar, a drop to each child; twins share where theirs begins. */
export type DescentLine = {
  readonly kind: TieKind;
  readonly stems: readonly (readonly Point[])[];
  readonly bar: readonly [Point, Point];
  readonly drops: readonly { readonly childId: string; readonly line: readonly Point[] }[];
  /** Between identical twins. */
  readonly bridges: readonly (readonly [Point, Point])[];
};

type Span = { readonly row: number; readonly from: number; readonly to: number };

/** Lanes so that no two spans of one row run over one another. */
export function lanesOf(spans: readonly Span[]): number[] {
  const taken: Span[][][] = [];
  return spans.map((span) => {
    const lanes = taken[span.row] ?? [];
    taken[span.row] = lanes;
    const free = lanes.findIndex((lane) => lane.every(({ from, to }) => span.to < from || to < span.from));
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), span];
    return lane;
  });
}

export type Standing = { readonly row: number; readonly x: number };
export type Stand = (id: string) => Standing;

const half = size.symbol / 2;
export const pairKey = (one: string, other: string) => [one, other].sort().join(' ');

/** Couples and descents with the lanes that their lines need, before anybody knows how high a row is. */
export function lanedLines(ties: readonly DrawnTie[], stand: Stand, inRow: readonly (readonly string[])[]) {
  const couples = couplesIn(ties).map(([one, other]) => {
    const [left, right] = stand(one).x <= stand(other).x ? [one, other] : [other, one];
    const row = inRow[stand(left).row] ?? [];
    const level = stand(left).row === stand(right).row;
    const beside = level && row.indexOf(right) - row.indexOf(left) === 1;
    return {
      left,
      right,
      level,
      beside,
      span: { row: stand(left).row, from: stand(left).x, to: stand(right).x },
    };
  });
  const dipping = couples.filter(({ level, beside }) => level && !beside);
  const dips = new Map(lanesOf(dipping.map(({ span }) => span)).map((lane, at) => [dipping[at], lane]));
  const beside = new Map(couples.map((couple) => [pairKey(couple.left, couple.right), couple]));
  const descents = parentagesIn(ties).map((parentage) => {
    const couple = parentage.parents.length === 2 ? beside.get(parentage.parents.join(' ')) : undefined;
    const tops = couple?.level
      ? [(couple.span.from + couple.span.to) / 2]
      : parentage.parents.map((id) => stand(id).x);
    const row = Math.min(...parentage.children.map((id) => stand(id).row));
    const all = [...tops, ...parentage.children.map((id) => stand(id).x)];
    return {
      ...parentage,
      couple,
      tops,
      span: { row, from: Math.min(...all) - 12, to: Math.max(...all) + 12 },
    };
  });
  const bars = lanesOf(descents.map(({ span }) => span));
  return {
    couples: couples.map((couple) => ({ ...couple, dip: dips.get(couple) ?? 0 })),
    descents: descents.map((descent, at) => ({ ...descent, lane: bars[at] ?? 0 })),
  };
}

export type Laned = ReturnType<typeof lanedLines>;
type Middle = (id: string) => number;

/** The lines of couples; `middle` answers the height of somebody's symbol. */
export function coupleLines(
  couples: Laned['couples'],
  ties: readonly DrawnTie[],
  stand: Stand,
  middle: Middle,
): (CoupleLine & { readonly key: string })[] {
  return couples.map(({ left, right, level, beside, dip }) => {
    const [from, to] = [stand(left).x, stand(right).x];
    const [high, low] = [middle(left), middle(right)];
    const below = high + half + size.label + (dip + 1) * size.lane;
    const line: Point[] = !level
      ? [
          [from, high],
          [to, low],
        ]
      : beside
        ? [
            [from + half, high],
            [to - half, high],
          ]
        : [
            [from + 6, high + half + size.label],
            [from + 6, below],
            [to - 6, below],
            [to - 6, high + half + size.label],
          ];
    const key = pairKey(left, right);
    const tie = ties.find((one) => coupleKey(one) === key) ?? null;
    return { key, tie, line, middle: [(from + to) / 2, !level ? (high + low) / 2 : beside ? high : below] };
  });
}

const partnerKinds: readonly TieKind[] = [
  'married',
  'living_together',
  'partners',
  'separated',
  'divorced',
  'former_partners',
];
const coupleKey = ({ fromId, toId, kind }: DrawnTie) =>
  partnerKinds.includes(kind) ? pairKey(fromId, toId) : undefined;

/** The lines from parents to children. */
export function descentLines(
  descents: Laned['descents'],
  couples: readonly (CoupleLine & { readonly key: string })[],
  ties: readonly DrawnTie[],
  stand: Stand,
  middle: Middle,
): DescentLine[] {
  const before = new Map<string, number>();
  return descents.map(({ kind, parents, children, couple, tops, lane }) => {
    const top = Math.min(...children.map((id) => middle(id))) - half;
    const y = top - size.air - lane * size.lane;
    const starts: Point[] = couple?.level
      ? [couples.find(({ key }) => key === pairKey(couple.left, couple.right))?.middle ?? [0, y]]
      : parents.map((id) => [stand(id).x, middle(id) + half + size.label]);
    const places = children.map((id) => {
      const earlier = before.get(id) ?? 0;
      before.set(id, earlier + 1);
      return { id, x: stand(id).x + (earlier % 2 ? 10 : earlier > 0 ? -10 : 0) };
    });
    const born = twinStarts(places, ties);
    const across = [...tops, ...places.map(({ id, x }) => born.get(id) ?? x)];
    const drops = places.map(({ id, x }) => ({
      childId: id,
      line: [
        [born.get(id) ?? x, y],
        [x, middle(id) - half],
      ] as const,
    }));
    return {
      kind,
      stems: starts.map((start) => [start, [start[0], y]] as const),
      bar: [
        [Math.min(...across), y],
        [Math.max(...across), y],
      ],
      drops,
      bridges: bridgesOf(drops, ties),
    };
  });
}

/** Where the drops of twins begin: at one point between them. */
function twinStarts(
  places: readonly { readonly id: string; readonly x: number }[],
  ties: readonly DrawnTie[],
): Map<string, number> {
  const starts = new Map<string, number>();
  const at = new Map(places.map(({ id, x }) => [id, x]));
  for (const { kind, fromId, toId } of ties) {
    const [one, other] = [at.get(fromId), at.get(toId)];
    if ((kind !== 'twin' && kind !== 'identical_twin') || one === undefined || other === undefined) continue;
    const start = starts.get(fromId) ?? starts.get(toId) ?? (one + other) / 2;
    starts.set(fromId, start).set(toId, start);
  }
  return starts;
}

function bridgesOf(drops: DescentLine['drops'], ties: readonly DrawnTie[]): (readonly [Point, Point])[] {
  const halfway = (id: string): Point | undefined => {
    const [from, to] = drops.find(({ childId }) => childId === id)?.line ?? [];
    return from && to ? [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] : undefined;
  };
  return ties.flatMap(({ kind, fromId, toId }) => {
    const [one, other] = [halfway(fromId), halfway(toId)];
    return kind === 'identical_twin' && one && other ? [[one, other] as const] : [];
  });
}
