import { i18n } from '@lingui/core';

/** What somebody wrote keeps its own direction inside our sentence (Unicode FSI, PDI). */
export const apart = (written: string): string => `\u2068${written}\u2069`;

type Part = string | false | null | undefined;

/** Parts of one line, each in its own direction, one after another as the page runs; what is empty is left out. */
const joined = (parts: readonly Part[], between: string): string => {
  const told = parts.flatMap((part) => (part ? [apart(part)] : [])).join(between);
  // Within a sentence, the first letter says which way the line runs: this one is not seen (Unicode RLM).
  return told && i18n.locale === 'ar' ? `\u200f${told}` : told;
};

/** “Rosa Delgado · Home after Hospital · 60 minutes”. */
export const inLine = (parts: readonly Part[]): string => joined(parts, ' · ');

/** The comma of the language on screen, and the space behind it. */
export const comma = (): string => (i18n.locale === 'ar' ? '، ' : ', ');

/** “Housing, Income”. */
export const withCommas = (parts: readonly Part[]): string => joined(parts, comma());
