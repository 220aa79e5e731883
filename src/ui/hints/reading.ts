import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { spanishSyllables } from './spanish-syllables.ts';
import { writtenIn } from './written-in.ts';

/** How hard a text is to read: its school grade in English, its place on the scale INFLESZ in Spanish. */
export type Reading =
  | { readonly scale: 'grade'; readonly grade: number; readonly hard: boolean }
  | { readonly scale: 'inflesz'; readonly points: number; readonly hard: boolean };

const leastWords = 15;
/** What people with eight years of school read with ease; half of the adults of the United States do not read beyond. */
const easyGrade = 8;
/** Below it a text is harder than what most people read every day (Barrio-Cantalejo et al. 2008). */
const normalPoints = 55;

/**
 * How hard a text is to read; undefined for fewer than fifteen words, where it says nothing, and in Arabic, for which we
 * know no measure that holds.
 *
 * English: the school grade (United States) of Flesch-Kincaid (Kincaid et al. 1975, DTIC ADA006655). Spanish: the points
 * of Szigriszt-Pazos (1993), 206.835 − 62.3 syllables per word − words per sentence, read on the scale INFLESZ, which was
 * made for texts for patients (Barrio-Cantalejo et al. 2008, An Sist Sanit Navar 31(2):135-152).
 */
export function reading(text: string): Reading | undefined {
  const language = writtenIn(text);
  const words = segments(text, 'word', language).filter(({ isWordLike }) => isWordLike);
  if (language === 'ar' || words.length < leastWords) return undefined;
  const sentences = Math.max(1, segments(text, 'sentence', language).length);
  const count = language === 'es' ? spanishSyllables : syllable;
  const syllables = words.reduce((sum, { segment }) => sum + count(segment), 0);
  if (language === 'es') {
    const points = Math.round(206.835 - (62.3 * syllables) / words.length - words.length / sentences);
    return { scale: 'inflesz', points, hard: points < normalPoints };
  }
  const counts = { sentence: sentences, word: words.length, syllable: syllables };
  const grade = Math.max(0, Math.round(fleschKincaid(counts)));
  return { scale: 'grade', grade, hard: grade > easyGrade };
}

const segments = (text: string, granularity: 'word' | 'sentence', language: string) => [
  ...new Intl.Segmenter(language, { granularity }).segment(text.trim()),
];
