export const warningKinds = ['visit', 'voicemail', 'letters', 'family', 'place', 'health', 'other'] as const;
export type WarningKind = (typeof warningKinds)[number];

export const warningKindWords: Readonly<Record<WarningKind, string>> = {
  visit: /*i18n*/ 'Do not visit alone',
  voicemail: /*i18n*/ 'Leave no message on the telephone',
  letters: /*i18n*/ 'Send no letters',
  family: /*i18n*/ 'Say nothing to the family',
  place: /*i18n*/ 'Not at home',
  health: /*i18n*/ 'Health',
  other: /*i18n*/ 'To be minded',
};

export const concerns = ['child', 'elder', 'adult_at_risk', 'threat', 'other'] as const;
export type Concern = (typeof concerns)[number];

export const concernWords: Readonly<Record<Concern, string>> = {
  child: /*i18n*/ 'A child may be harmed or neglected',
  elder: /*i18n*/ 'An older person may be harmed or neglected',
  adult_at_risk: /*i18n*/ 'An adult who cannot protect themselves may be harmed',
  threat: /*i18n*/ 'Somebody has been threatened',
  other: /*i18n*/ 'Something else that the law names',
};

/** The longest time, in days, for which a warning holds without somebody looking at it again. */
export const longestWithoutReview = 365;
