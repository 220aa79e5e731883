import type { Point } from '../../rules/layout/lines.ts';
import type { Closeness, Conflict } from '../../rules/ties.ts';

const steps = 28;
const clear = 28;

/** Points along an arc from one symbol to another, trimmed so that it touches neither; the arc rises over a row. */
function arc([x1, y1]: Point, [x2, y2]: Point, bow: number): { points: Point[]; normal: Point } {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const up = x2 >= x1 ? 1 : -1;
  const normal: Point = [(up * (y2 - y1)) / length, (-up * (x2 - x1)) / length];
  const [cx, cy] = [(x1 + x2) / 2 + normal[0] * bow, (y1 + y2) / 2 + normal[1] * bow];
  const at = (t: number): Point => [
    (1 - t) ** 2 * x1 + 2 * t * (1 - t) * cx + t ** 2 * x2,
    (1 - t) ** 2 * y1 + 2 * t * (1 - t) * cy + t ** 2 * y2,
  ];
  const all = Array.from({ length: steps + 1 }, (_, step) => at(step / steps));
  const free = all.filter(
    ([x, y]) => Math.hypot(x - x1, y - y1) >= clear && Math.hypot(x - x2, y - y2) >= clear,
  );
  return { points: free, normal };
}

const path = (points: readonly Point[]): string =>
  points.map(([x, y], at) => `${at ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

const shifted = (points: readonly Point[], [nx, ny]: Point, by: number): Point[] =>
  points.map(([x, y]) => [x + nx * by, y + ny * by]);

const bowOf = ([, y1]: Point, [, y2]: Point): number => (Math.abs(y1 - y2) < 1 ? 78 : 34);

/** How close two people are: two lines, three, a dotted one, or one that is broken in the middle. */
export function closenessPaths(from: Point, to: Point, closeness: Closeness): readonly string[] {
  const { points, normal } = arc(from, to, bowOf(from, to));
  const moved = (by: number) => path(shifted(points, normal, by));
  if (closeness === 'close') return [moved(-2.5), moved(2.5)];
  if (closeness === 'very_close') return [moved(-4.5), moved(0), moved(4.5)];
  if (closeness === 'distant') return [moved(0)];
  const middle = Math.floor(points.length / 2);
  const bar = (at: number) =>
    path([...shifted(points.slice(at, at + 1), normal, -8), ...shifted(points.slice(at, at + 1), normal, 8)]);
  return [path(points.slice(0, middle)), bar(middle - 1), bar(middle + 1), path(points.slice(middle + 1))];
}

/** Conflict: a zigzag, steeper where it is strong. */
export function conflictPath(from: Point, to: Point, conflict: Conflict): string {
  const { points, normal } = arc(from, to, bowOf(from, to) + 26);
  const height = conflict === 'some' ? 3.5 : 6.5;
  return path(points.map((point, at) => shifted([point], normal, at % 2 ? height : -height)[0] ?? point));
}
