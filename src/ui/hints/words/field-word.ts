/** What is said, and what one could say instead. The expression is global: it finds each place. */
export type FieldWord = { readonly said: RegExp; readonly instead: readonly string[] };

/** Whole words of any alphabet: `\b` knows only the English one. */
export const word = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])`, 'giu');
