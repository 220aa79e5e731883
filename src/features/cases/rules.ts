/** Who brought the person to us. */
export const sources = [
  'self',
  'family',
  'health',
  'provider',
  'justice',
  'school',
  'outreach',
  'other',
] as const;
export type Source = (typeof sources)[number];

export const sourceWords: Readonly<Record<Source, string>> = {
  self: /*i18n*/ 'Came by themselves',
  family: /*i18n*/ 'Family or friends',
  health: /*i18n*/ 'Hospital or doctor',
  provider: /*i18n*/ 'Another agency',
  justice: /*i18n*/ 'Court, prison or probation',
  school: /*i18n*/ 'School',
  outreach: /*i18n*/ 'We met them outside',
  other: /*i18n*/ 'Another way',
};

/** How consent was given. */
export const consentWays = ['signed', 'verbal', 'electronic'] as const;
export type ConsentWay = (typeof consentWays)[number];

export const consentWayWords: Readonly<Record<ConsentWay, string>> = {
  signed: /*i18n*/ 'Signed on paper',
  verbal: /*i18n*/ 'Said yes',
  electronic: /*i18n*/ 'Signed on a screen',
};
