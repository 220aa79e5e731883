import { couplesIn, type DrawnTie, heightOf, type Somebody } from './graph.ts';

type Edge = { readonly from: string; readonly to: string; readonly height: number };

/** People joined to stand in one row, unless that would put somebody above themselves. */
class Rows {
  readonly #row = new Map<string, string>();
  #edges: Edge[] = [];

  rowOf(id: string): string {
    const parent = this.#row.get(id) ?? id;
    return parent === id ? id : this.rowOf(parent);
  }

  above(from: string, to: string, height: number): void {
    if (!this.#leads(to, from)) this.#edges.push({ from, to, height });
  }

  join(one: string, other: string): void {
    const [a, b] = [this.rowOf(one), this.rowOf(other)];
    if (a !== b && !this.#leads(a, b) && !this.#leads(b, a)) this.#row.set(a, b);
  }

  edges(): Edge[] {
    return this.#edges.map(({ from, to, height }) => ({
      from: this.rowOf(from),
      to: this.rowOf(to),
      height,
    }));
  }

  /** True when `from` stands above `to`, or with them in one row. */
  #leads(from: string, to: string): boolean {
    const target = this.rowOf(to);
    const seen = new Set<string>();
    const open = [this.rowOf(from)];
    for (let row = open.pop(); row !== undefined; row = open.pop()) {
      if (row === target) return true;
      if (seen.has(row)) continue;
      seen.add(row);
      for (const edge of this.edges()) if (edge.from === row) open.push(edge.to);
    }
    return false;
  }
}

/**
 * The generation of each person, 0 on top. Every parent stands above each of their children; partners, parents of the
 * same child and siblings share a row wherever that does not contradict it (an uncle who married his niece stays
 * above her). Parents stand as close above their children as they can.
 */
export function generationsOf(
  people: readonly Somebody[],
  ties: readonly DrawnTie[],
): ReadonlyMap<string, number> {
  const rows = new Rows();
  const byHeight = (some: (height: number) => boolean) =>
    ties.filter(({ kind }) => {
      const height = heightOf(kind);
      return height !== undefined && some(height);
    });
  for (const { fromId, toId, kind } of byHeight((height) => height > 0))
    rows.above(fromId, toId, heightOf(kind) ?? 1);
  for (const [one, other] of couplesIn(ties)) rows.join(one, other);
  for (const { fromId, toId } of byHeight((height) => height === 0)) rows.join(fromId, toId);

  const edges = rows.edges();
  const ids = [...new Set(people.map(({ id }) => rows.rowOf(id)))];
  const sorted = fromTheTop(ids, edges);
  const level = new Map(sorted.map((id) => [id, 0]));
  const at = (id: string) => level.get(id) ?? 0;
  for (const id of sorted)
    for (const { to, height } of edges.filter(({ from }) => from === id))
      level.set(to, Math.max(at(to), at(id) + height));
  for (const id of sorted.toReversed()) {
    const below = edges.filter(({ from }) => from === id).map(({ to, height }) => at(to) - height);
    if (below.length > 0) level.set(id, Math.min(...below));
  }
  return new Map(people.map(({ id }) => [id, at(rows.rowOf(id))]));
}

function fromTheTop(ids: readonly string[], edges: readonly Edge[]): string[] {
  const sorted: string[] = [];
  const left = new Set(ids);
  while (left.size > 0) {
    const free = [...left].filter((id) => !edges.some(({ from, to }) => to === id && left.has(from)));
    for (const id of free) {
      sorted.push(id);
      left.delete(id);
    }
  }
  return sorted;
}
