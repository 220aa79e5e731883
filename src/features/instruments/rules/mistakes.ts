import type { Mistake, MistakeCode } from '../engine/mistake.ts';

/** What is said about an answer that does not hold; the values of the mistake fill the places. */
export const mistakeWords: Readonly<Record<MistakeCode, string>> = {
  required: /*i18n*/ 'This question needs an answer.',
  'one-answer': /*i18n*/ 'Only one answer fits here.',
  'too-few': /*i18n*/ 'At least {min} are needed here.',
  'too-many': /*i18n*/ 'At most {max} fit here.',
  'wrong-kind': /*i18n*/ 'This is not the kind of answer that is asked for.',
  'not-a-choice': /*i18n*/ 'This is not one of the answers to choose from.',
  exclusive: /*i18n*/ 'One of these answers stands alone.',
  blank: /*i18n*/ 'Please write something, or leave it out.',
  'too-short': /*i18n*/ 'Please use at least {min} characters.',
  'too-long': /*i18n*/ 'Please use at most {max} characters.',
  'too-small': /*i18n*/ 'The least is {min}.',
  'too-large': /*i18n*/ 'The most is {max}.',
  decimals: /*i18n*/ 'At most {places} places after the point.',
  'wrong-form': /*i18n*/ 'This is not written in the form that is asked for.',
  'wrong-unit': /*i18n*/ 'This unit is not one of those asked for.',
  'not-a-date': /*i18n*/ 'There is no such date or time.',
  'too-big': /*i18n*/ 'The file is larger than {kilobytes} kB.',
  'wrong-file': /*i18n*/ 'A file of this kind is not asked for.',
  'false-score': /*i18n*/ 'This is calculated from the answers, and they come to something else.',
  constraint: '{human}',
  unknown: /*i18n*/ 'This is not asked here.',
};

/** Fills the places of a sentence: `{max}`. */
export function filledIn(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The sentence in English, for those who ask the API. */
export const saidOf = ({ code, values }: Mistake): string => filledIn(mistakeWords[code], values);
