import type { Sureness } from './sure.ts';

/** How sure, in words. */
export const sureWords: Readonly<Record<Sureness, string>> = {
  very_likely: /*i18n*/ 'Very likely the same person',
  likely: /*i18n*/ 'Likely the same person',
  possible: /*i18n*/ 'Perhaps the same person',
};

/** How much two values agree. */
export const agreementWords = {
  same: /*i18n*/ 'the same',
  nearly: /*i18n*/ 'nearly the same',
  similar: /*i18n*/ 'similar',
  different: /*i18n*/ 'different',
  not_known: /*i18n*/ 'not known',
} as const;

export const comparedWords = {
  givenName: /*i18n*/ 'Given name',
  familyName: /*i18n*/ 'Family name',
  birthDate: /*i18n*/ 'Date of birth',
  phone: /*i18n*/ 'Telephone',
  email: /*i18n*/ 'E-mail',
  address: /*i18n*/ 'Address, or where to find them',
} as const;
