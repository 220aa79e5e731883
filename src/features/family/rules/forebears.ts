import { groupOf, type TieKind } from './ties.ts';

type Descent = { readonly fromId: string; readonly toId: string; readonly kind: TieKind };

/** True when `parentId` descends from `childId` already, so that the tie would close a circle. */
export function wouldBeOwnForebear(ties: readonly Descent[], parentId: string, childId: string): boolean {
  const seen = new Set<string>();
  const open = [childId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === parentId) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(
      ...ties.flatMap(({ fromId, toId, kind }) =>
        fromId === id && groupOf(kind) === 'parent' ? [toId] : [],
      ),
    );
  }
  return false;
}
