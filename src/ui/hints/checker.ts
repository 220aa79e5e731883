import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { fieldWords } from './field-words.ts';
import { personFirst } from './person-first.ts';

/** Something one could say in another way: the words as written, where they begin, and other words. */
export type Hint = { readonly said: string; readonly at: number; readonly instead: readonly string[] };

const reader = unified().use(retextEnglish).use(retextEquality);

/**
 * What could be said with the person first in an English text, in the order of the text, each word once. Words
 * about he and she, and about machines, are left alone. Never fails a text: these are hints.
 */
export async function hintsFor(text: string): Promise<readonly Hint[]> {
  const hints = [...(await fromEquality(text)), ...fromOurField(text)].sort((a, b) => a.at - b.at);
  const seen = new Set<string>();
  return hints.filter(({ said }) => !seen.has(said.toLowerCase()) && seen.add(said.toLowerCase()));
}

async function fromEquality(text: string): Promise<Hint[]> {
  const file = new VFile(text);
  await reader.run(reader.parse(file), file);
  return file.messages.flatMap(({ ruleId, actual, expected, place }) => {
    if (!actual || !personFirst.has(ruleId ?? '')) return [];
    const at = place && 'start' in place ? (place.start.offset ?? 0) : 0;
    return [{ said: actual, at, instead: (expected ?? []).slice(0, 2) }];
  });
}

const fromOurField = (text: string): Hint[] =>
  fieldWords.flatMap(({ said, instead }) =>
    [...text.matchAll(said)].map((found) => ({ said: found[0], at: found.index, instead })),
  );
