import { type FieldWord, word } from './field-word.ts';

/** What Arabic writes in one with the word that follows: and, with, for, like, and the article. */
const before = '[وف]?(?:ال|لل|بال|كال|[بلك])?';

/**
 * Disability: United Nations Office at Geneva, disability-inclusive language guidelines in Arabic, annex I. Drugs, homes
 * and papers: our own list, as in English. Words with another everyday meaning are left alone.
 */
export const arabicWords: readonly FieldWord[] = [
  { said: word(`${before}(?:معاق|معوق|معوّق)(?:ة|ون|ين|ات)?`), instead: ['شخص ذو إعاقة'] },
  {
    said: word('(?:ذوي|ذوو|ذو|أصحاب) (?:الاحتياجات الخاصة|احتياجات خاصة)'),
    instead: ['أشخاص ذوو إعاقة'],
  },
  { said: word(`${before}متخلف(?:ة|ون|ين)? عقلي(?:ا|ًا|اً)`), instead: ['شخص ذو إعاقة ذهنية'] },
  { said: word(`${before}منغولي(?:ة)?`), instead: ['شخص لديه متلازمة داون'] },
  { said: word('[يت]عاني من (?:إعاقة|الإعاقة|عجز)'), instead: ['لديه إعاقة'] },
  {
    said: word(`${before}مريض(?:ة)? (?:نفسي(?:ا|ًا|اً)?|عقلي(?:ا|ًا|اً)?)`),
    instead: ['شخص لديه مشكلة في الصحة النفسية'],
  },
  { said: word(`${before}مدمن(?:ة|ون|ين)?`), instead: ['شخص لديه اضطراب تعاطي المواد'] },
  { said: word(`${before}(?:مشرد|مشرّد|متشرد)(?:ة|ون|ين)?`), instead: ['شخص بلا مأوى'] },
  {
    said: word(`${before}(?:مهاجر|لاجئ)(?:ة|ون|ين)? غير (?:شرعي|قانوني)(?:ة|ين)?`),
    instead: ['شخص بلا أوراق إقامة'],
  },
];
