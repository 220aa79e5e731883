import type { Person, Tie } from '../contract.ts';
import { type TieKind, tieRules } from '../rules/ties.ts';

/** A year as somebody types it: null when empty; 0, which the server refuses in words, when it is no number. */
export const yearOf = (typed: string): number | null =>
  typed.trim() === '' ? null : /^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : 0;

/** When somebody was born and died, as it stands below their name: 1961, 1930–2004, †. */
export function yearsOf({ birthYear, died, deathYear }: Person): string {
  if (!died) return birthYear === null ? '' : String(birthYear);
  return `${birthYear ?? ''}–${deathYear ?? '†'}`;
}

/** What one person is to another, as a form offers it: the tie, and whether the person is the second of it. */
export type Standing = `${TieKind}` | `${TieKind}.back`;

/** Every standing with its words, each once. */
export const standings: readonly { readonly value: Standing; readonly label: string }[] = Object.entries(
  tieRules,
).flatMap(([kind, { words, back }]) => [
  { value: kind as TieKind, label: words },
  ...(back === words ? [] : [{ value: `${kind as TieKind}.back` as const, label: back }]),
]);

export const kindOf = (standing: Standing): TieKind => standing.replace('.back', '') as TieKind;
export const isBack = (standing: Standing): boolean => standing.endsWith('.back');

/** What `person` is to the other of a tie, with its words. */
export function seenFrom(personId: string, tie: Tie): { readonly otherId: string; readonly words: string } {
  const { words, back } = tieRules[tie.kind];
  return tie.fromId === personId ? { otherId: tie.toId, words } : { otherId: tie.fromId, words: back };
}
