/** What can be made of an answer with one press. */
export const makings = ['need', 'strength', 'support', 'hope'] as const;
export type Making = (typeof makings)[number];

export const makingWords: Readonly<Record<Making, string>> = {
  need: /*i18n*/ 'Need',
  strength: /*i18n*/ 'Strength',
  support: /*i18n*/ 'Support',
  hope: /*i18n*/ 'Hope',
};

const longest = 90;

/**
 * The first sentence of what was said, as the short name of what is made of it: at most 90 characters, cut between
 * words. Never blank for words that say something.
 */
export function shortOf(words: string): string {
  const [first = ''] = words.trim().split(/(?<=[.!?؟])\s|\n/u);
  const sentence = first.trim().replace(/[.;,]+$/u, '') || words.trim();
  if (sentence.length <= longest) return sentence;
  const cut = sentence.slice(0, longest);
  const gap = cut.lastIndexOf(' ');
  return `${cut.slice(0, gap > longest / 2 ? gap : longest).trimEnd()}…`;
}
