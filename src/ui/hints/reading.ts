import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const leastWords = 15;

/**
 * The school grade (United States) that an English text asks of its reader, by Flesch-Kincaid (Kincaid et al. 1975,
 * DTIC ADA006655); undefined for fewer than fifteen words, where it says nothing.
 */
export function readingGrade(text: string): number | undefined {
  const words = segments(text, 'word').filter(({ isWordLike }) => isWordLike);
  if (words.length < leastWords) return undefined;
  const counts = {
    sentence: Math.max(1, segments(text, 'sentence').length),
    word: words.length,
    syllable: words.reduce((sum, { segment }) => sum + syllable(segment), 0),
  };
  return Math.max(0, Math.round(fleschKincaid(counts)));
}

const segments = (text: string, granularity: 'word' | 'sentence') => [
  ...new Intl.Segmenter('en', { granularity }).segment(text.trim()),
];
