import { groupOf, type TieKind, tieRules } from '../ties.ts';

/** Somebody to be placed; `birthYear` null where nobody knows it. */
export type Somebody = { readonly id: string; readonly birthYear: number | null };

/** A tie to be drawn; `fromId` is the parent, the elder. */
export type DrawnTie = {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly kind: TieKind;
};

/** The children that the same people are parents of in the same way; no parents: siblings whose parents nobody named. */
export type Parentage = {
  readonly kind: TieKind;
  readonly parents: readonly string[];
  readonly children: readonly string[];
};

const key = (ids: readonly string[]) => [...ids].sort().join(' ');

/** Parents of each child, by how they are its parents. */
function parentsByKind(ties: readonly DrawnTie[]): Map<string, Map<TieKind, Set<string>>> {
  const found = new Map<string, Map<TieKind, Set<string>>>();
  for (const { fromId, toId, kind } of ties) {
    if (groupOf(kind) !== 'parent') continue;
    const kinds = found.get(toId) ?? new Map<TieKind, Set<string>>();
    found.set(toId, kinds.set(kind, (kinds.get(kind) ?? new Set()).add(fromId)));
  }
  return found;
}

/** Who lives, or lived, as a couple: each pair once. */
export function couplesIn(ties: readonly DrawnTie[]): readonly (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  for (const { fromId, toId, kind } of ties)
    if (groupOf(kind) === 'partner') pairs.set(key([fromId, toId]), [fromId, toId]);
  for (const { kind, parents } of parentagesIn(ties)) {
    const [one, other] = parents;
    if (parents.length === 2 && kind !== 'step_parent' && one && other)
      pairs.set(key(parents), pairs.get(key(parents)) ?? [one, other]);
  }
  return [...pairs.values()];
}

/** Every group of children with the same parents. A stepparent who lives with the parent needs no line of their own. */
export function parentagesIn(ties: readonly DrawnTie[]): readonly Parentage[] {
  const partners = new Set(
    ties.flatMap(({ fromId, toId, kind }) => (groupOf(kind) === 'partner' ? [key([fromId, toId])] : [])),
  );
  const groups = new Map<string, { kind: TieKind; parents: string[]; children: string[] }>();
  const all = parentsByKind(ties);
  for (const [child, kinds] of all) {
    const own = [...kinds].flatMap(([kind, parents]) => (kind === 'step_parent' ? [] : [...parents]));
    for (const [kind, named] of kinds) {
      const parents = [...named].filter(
        (parent) => kind !== 'step_parent' || !own.some((one) => partners.has(key([one, parent]))),
      );
      if (parents.length === 0) continue;
      const name = `${kind} ${key(parents)}`;
      const group = groups.get(name) ?? { kind, parents: parents.sort(), children: [] };
      group.children.push(child);
      groups.set(name, group);
    }
  }
  return [...groups.values(), ...siblingsAlone(ties, all)];
}

/** Brothers and sisters of whom no common parent is named. */
function siblingsAlone(
  ties: readonly DrawnTie[],
  parents: ReadonlyMap<string, ReadonlyMap<TieKind, ReadonlySet<string>>>,
): Parentage[] {
  const parentsOf = (id: string) => [...(parents.get(id)?.values() ?? [])].flatMap((some) => [...some]);
  const alone = ties.filter(({ fromId, toId, kind }) => {
    const theirs = new Set(parentsOf(fromId));
    return groupOf(kind) === 'sibling' && !parentsOf(toId).some((id) => theirs.has(id));
  });
  return connected(alone.map(({ fromId, toId }) => [fromId, toId] as const)).map((children) => ({
    kind: 'sibling',
    parents: [],
    children,
  }));
}

/** The connected groups of a set of pairs. */
export function connected(pairs: readonly (readonly [string, string])[]): string[][] {
  const groupOfId = new Map<string, string[]>();
  for (const [one, other] of pairs) {
    const a = groupOfId.get(one) ?? [one];
    const b = groupOfId.get(other) ?? [other];
    const both = a === b ? a : [...a, ...b];
    for (const id of both) groupOfId.set(id, both);
  }
  return [...new Set(groupOfId.values())];
}

/** By how many generations the first stands above the second; undefined where the tie says nothing about it. */
export const heightOf = (kind: TieKind): number | undefined => tieRules[kind].above ?? undefined;
