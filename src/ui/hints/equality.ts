import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Hint } from './hint.ts';
import { personFirst } from './person-first.ts';

const reader = unified().use(retextEnglish).use(retextEquality);

/** What retext-equality finds in an English text, of the rules that we heed. */
export async function fromEquality(text: string): Promise<Hint[]> {
  const file = new VFile(text);
  await reader.run(reader.parse(file), file);
  return file.messages.flatMap(({ ruleId, actual, expected, place }) => {
    if (!actual || !ruleId || !personFirst.has(ruleId)) return [];
    const at = place && 'start' in place ? (place.start.offset ?? 0) : 0;
    return [{ rule: ruleId, said: actual, at, instead: (expected ?? []).slice(0, 2) }];
  });
}
