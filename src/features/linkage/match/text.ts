/** Letters that mean the same sound, one after another; the database knows the same list (access.sound_of). */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/ph/g, 'f'],
  [/gh/g, 'g'],
  [/sch|sh|ch|cz|tch|tsch/g, 's'],
  [/c([eiy])/g, 's$1'],
  [/ck|cc|[cqg]/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/[vw]/g, 'f'],
  [/d/g, 't'],
  [/b/g, 'p'],
  [/j/g, 'y'],
  [/m/g, 'n'],
  [/[aeiouyh]/g, ''],
  [/(.)\1+/g, '$1'],
];

/** Parts of a family name that come and go with the form that was filled in. */
const particles = new Set(
  'de del della der den di da do dos das du la las le los el al van von bin ibn bint abu y e zu ter ten'.split(
    ' ',
  ),
);

/** Without accents, capitals, marks and apostrophes, words one space apart; in any script (access.folded). */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ـ/g, '')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const wordsOf = (text: string): readonly string[] => fold(text).split(' ').filter(Boolean);

/** The words of a name without digits and particles, unless nothing else is there. */
export function nameWords(text: string): readonly string[] {
  const words = wordsOf(text).filter((word) => !/^\d+$/.test(word));
  const telling = words.filter((word) => !particles.has(word));
  return telling.length > 0 ? telling : words;
}

/** How a word sounds, roughly: its first letter and its consonants; for looking up, not for judging. */
export function soundOf(word: string): string {
  const first = /^[aeiouyh]/.test(word) ? 'a' : '';
  return first + sounds.reduce((heard, [letters, sound]) => heard.replace(letters, sound), word);
}
