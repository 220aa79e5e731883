import { displayNames, listFormat } from '#ui/kit.ts';

/** The name of a language in the worker's language: `ar` is Arabic; an unknown tag stays as it is. */
export function languageName(locale: string, tag: string): string {
  return displayNames(locale, { type: 'language' }).of(tag) ?? tag;
}

/** “Call, text message and letter” in the worker's language. */
export function listed(locale: string, words: readonly string[]): string {
  return listFormat(locale, { type: 'conjunction' }).format(words);
}

/** “Call or letter”. */
export function either(locale: string, words: readonly string[]): string {
  return listFormat(locale, { type: 'disjunction' }).format(words);
}
