import { listFormat } from '#ui/kit.ts';

/** “Call, text message and letter” in the worker's language. */
export function listed(locale: string, words: readonly string[]): string {
  return listFormat(locale, { type: 'conjunction' }).format(words);
}

/** “Call or letter”. */
export function either(locale: string, words: readonly string[]): string {
  return listFormat(locale, { type: 'disjunction' }).format(words);
}
