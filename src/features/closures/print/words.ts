import type { Block } from '#platform/documents/index.ts';
import type { documentLanguages } from '../contract.ts';
import type { PrintWords } from './word-table.ts';
import { ar } from './words-ar.ts';
import { en } from './words-en.ts';
import { es } from './words-es.ts';

export type DocumentLanguage = (typeof documentLanguages)[number];

const tables: Readonly<Record<DocumentLanguage, PrintWords>> = { ar, en, es };

export const isDocumentLanguage = (language: string): language is DocumentLanguage => language in tables;

export const wordsIn = (language: DocumentLanguage): PrintWords => tables[language];

const arabic = /\p{Script=Arabic}/u;
const [isolate, popIsolate] = ['\u2068', '\u2069'];

/**
 * Fills `{name}` in a sentence. Words of another script keep their own direction in an Arabic one (UAX #9, FSI), or
 * their full stop would stand before them.
 */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  const held = (value: string) =>
    arabic.test(sentence) && !arabic.test(value) ? isolate + value + popIsolate : value;
  return sentence.replace(/\{(\w+)\}/g, (all, name: string) => {
    const value = values[name];
    return value === undefined ? all : held(value);
  });
}

/** A day of the case (`2026-11-22`) or a moment in the agency's time zone, in the language's long form. */
export function dateIn(language: DocumentLanguage, moment: string, timeZone: string): string {
  const zone = moment.length === 10 ? 'UTC' : timeZone;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone }).format(new Date(moment));
}

/** A heading with words under it; nothing when there are no words. */
export function part(
  heading: string,
  text: string | null | undefined,
  kind: 'words' | 'quote' = 'words',
): Block[] {
  return text
    ? [
        { kind: 'heading', text: heading },
        { kind, text },
      ]
    : [];
}
