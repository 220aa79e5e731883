/** Sex as said at birth. */
export const sexes = ['female', 'male', 'intersex'] as const;
export type Sex = (typeof sexes)[number];
export const sexWords: Readonly<Record<Sex, string>> = {
  female: /*i18n*/ 'Female',
  male: /*i18n*/ 'Male',
  intersex: /*i18n*/ 'Intersex',
};

/** Gender, as the person says. */
export const genders = ['woman', 'man', 'nonbinary', 'other'] as const;
export type Gender = (typeof genders)[number];
export const genderWords: Readonly<Record<Gender, string>> = {
  woman: /*i18n*/ 'Woman or girl',
  man: /*i18n*/ 'Man or boy',
  nonbinary: /*i18n*/ 'Nonbinary',
  other: /*i18n*/ 'Another word',
};
