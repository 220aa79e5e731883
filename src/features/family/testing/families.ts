import fc from 'fast-check';
import type { DrawnTie, Somebody } from '../rules/layout/graph.ts';
import type { TieKind } from '../rules/ties.ts';

export type Family = {
  readonly selfId: string;
  readonly people: readonly Somebody[];
  readonly ties: readonly DrawnTie[];
};

const childKinds: readonly TieKind[] = [
  'biological_parent',
  'biological_parent',
  'biological_parent',
  'adoptive_parent',
  'foster_parent',
];
const coupleKinds: readonly TieKind[] = ['married', 'divorced', 'separated', 'partners', 'former_partners'];

/** Grows a family by chance, as families grow: couples, children, second marriages, half-siblings, twins, friends. */
class Grown {
  readonly people: Somebody[] = [];
  readonly ties: DrawnTie[] = [];
  readonly #chance: (below: number) => number;

  constructor(chance: (below: number) => number) {
    this.#chance = chance;
  }

  #some<T>(list: readonly T[]): T {
    return list[this.#chance(list.length)] as T;
  }

  born(year: number): string {
    const id = `p${this.people.length}`;
    this.people.push({ id, birthYear: this.#chance(4) ? year : null });
    return id;
  }

  tie(fromId: string, toId: string, kind: TieKind): void {
    this.ties.push({ id: `t${this.ties.length}`, fromId, toId, kind });
  }

  /** Children of somebody with one or two partners, and theirs, for so many generations. */
  descend(person: string, year: number, generations: number): void {
    const marriages = this.#chance(5) === 0 ? 2 : this.#chance(6) === 0 ? 0 : 1;
    for (let nth = 0; nth < marriages; nth += 1) {
      const partner = this.born(year + this.#chance(6));
      this.tie(person, partner, this.#some(coupleKinds));
      if (generations > 0) this.#children([person, partner], year + 25, generations);
      if (generations > 0 && this.#chance(3) === 0) this.#parentsOf(partner, year - 28);
    }
    if (marriages === 0 && generations > 0 && this.#chance(2))
      this.#children([person], year + 22, generations);
  }

  #children(parents: readonly string[], year: number, generations: number): void {
    const count = this.#chance(4);
    let before: string | undefined;
    for (let nth = 0; nth < count; nth += 1) {
      const child = this.born(year + nth * 2);
      const kind = this.#some(childKinds);
      for (const parent of parents) this.tie(parent, child, kind);
      if (before && this.#chance(6) === 0) this.tie(before, child, this.#some(['twin', 'identical_twin']));
      before = child;
      this.descend(child, year + nth * 2, generations - 1);
    }
  }

  #parentsOf(child: string, year: number): void {
    const parents = [this.born(year), this.born(year + 2)] as const;
    this.tie(parents[0], parents[1], 'married');
    for (const parent of parents) this.tie(parent, child, 'biological_parent');
    if (this.#chance(2)) {
      const sibling = this.born(year + 30);
      for (const parent of parents) this.tie(parent, sibling, 'biological_parent');
    }
  }
}

/** A family of three generations and more, with up to about sixty people. */
export const families: fc.Arbitrary<Family> = fc
  .array(fc.nat({ max: 10_000 }), { minLength: 40, maxLength: 400 })
  .map((numbers) => {
    let next = 0;
    const grown = new Grown((below) => {
      next += 1;
      return (numbers[next % numbers.length] ?? 0) % below;
    });
    const selfId = grown.born(1940);
    grown.descend(selfId, 1940, 2);
    const friend = grown.born(1950);
    grown.tie(friend, selfId, 'friend');
    return { selfId, people: grown.people, ties: grown.ties };
  })
  .filter(({ people }) => people.length <= 60);
