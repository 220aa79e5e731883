/**
 * The areas of a life, in the order in which they are asked about: physical, mental, social, spiritual or
 * cultural, environmental and economic, cut as finely as services are (compare the categories of Gravity SDOH).
 */
export const domains = [
  'housing',
  'food',
  'safety',
  'physical_health',
  'mental_health',
  'substance_use',
  'daily_living',
  'family',
  'social',
  'meaning',
  'income',
  'work',
  'education',
  'transportation',
  'legal',
] as const;
export type KnownDomain = (typeof domains)[number];

/** A domain of life that an agency added itself: the prefix and an id. */
export type OwnDomain = `own-${string}`;
export const isOwn = (domain: string): domain is OwnDomain => domain.startsWith('own-');

/** What each is called on the screen. */
export const domainNames: Readonly<Record<KnownDomain, string>> = {
  housing: /*i18n*/ 'Housing',
  food: /*i18n*/ 'Food',
  safety: /*i18n*/ 'Safety',
  physical_health: /*i18n*/ 'Physical health',
  mental_health: /*i18n*/ 'Mental health',
  substance_use: /*i18n*/ 'Alcohol and other drugs',
  daily_living: /*i18n*/ 'Daily living and care at home',
  family: /*i18n*/ 'Family and caregiving',
  social: /*i18n*/ 'Friends and community',
  meaning: /*i18n*/ 'Faith, culture and meaning',
  income: /*i18n*/ 'Income and benefits',
  work: /*i18n*/ 'Work',
  education: /*i18n*/ 'Education and training',
  transportation: /*i18n*/ 'Transportation',
  legal: /*i18n*/ 'Legal matters and documents',
};
