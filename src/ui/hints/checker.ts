import type { Hint } from './hint.ts';
import { arabicWords } from './words/arabic.ts';
import { englishWords } from './words/english.ts';
import type { FieldWord } from './words/field-word.ts';
import { spanishWords } from './words/spanish.ts';
import { type Written, writtenIn } from './written-in.ts';

const ours: Readonly<Record<Written, readonly FieldWord[]>> = {
  en: englishWords,
  es: spanishWords,
  ar: arabicWords,
};

/**
 * What could be said with the person first, in the order of the text, each word once; in the language the text is
 * written in. Words about he and she, and about machines, are left alone. Never fails a text: these are hints.
 */
export async function hintsFor(text: string): Promise<readonly Hint[]> {
  const language = writtenIn(text);
  const general = language === 'en' ? await fromEquality(text) : [];
  const hints = [...general, ...fromOurField(text, ours[language])].sort((a, b) => a.at - b.at);
  const seen = new Set<string>();
  return hints.filter(({ said }) => !seen.has(said.toLowerCase()) && seen.add(said.toLowerCase()));
}

/** A large list for English alone, loaded for English alone. */
const fromEquality = async (text: string) => (await import('./equality.ts')).fromEquality(text);

const fromOurField = (text: string, words: readonly FieldWord[]): Hint[] =>
  words.flatMap(({ said, instead }) =>
    [...text.matchAll(said)].map((found) => ({
      rule: said.source,
      said: found[0],
      at: found.index,
      instead,
    })),
  );
