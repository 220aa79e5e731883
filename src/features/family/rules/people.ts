import type { Gender, Sex } from '#features/clients/rules/sex.ts';

export { type Gender, genders, genderWords, type Sex, sexes, sexWords } from '#features/clients/rules/sex.ts';

/** A child who is expected, or was lost before or at birth. */
export const unborns = ['pregnancy', 'miscarriage', 'stillbirth'] as const;
export type Unborn = (typeof unborns)[number];
export const unbornWords: Readonly<Record<Unborn, string>> = {
  pregnancy: /*i18n*/ 'Expected child',
  miscarriage: /*i18n*/ 'Miscarriage',
  stillbirth: /*i18n*/ 'Stillborn',
};

export type Shape = 'square' | 'circle' | 'diamond';
export type Symbol = {
  readonly shape: Shape;
  /** The smaller mark within: the sex said at birth, where it is another than the gender lets expect. */
  readonly inner: Shape | null;
};

const byGender: Readonly<Record<Gender, Shape>> = {
  woman: 'circle',
  man: 'square',
  nonbinary: 'diamond',
  other: 'diamond',
};
const bySex: Readonly<Record<Sex, Shape>> = { female: 'circle', male: 'square', intersex: 'diamond' };

/**
 * The symbol of a person in a genogram: the outer shape is the gender as they say it, a mark within tells the sex at
 * birth where it differs; a diamond where neither was said (McGoldrick, Gerson, Petry: Genograms, 4th ed. 2020).
 */
export function symbolOf(said: { readonly sex: Sex | null; readonly gender: Gender | null }): Symbol {
  const birth = said.sex && bySex[said.sex];
  if (said.gender === null) return { shape: birth ?? 'diamond', inner: null };
  const shape = byGender[said.gender];
  return { shape, inner: birth && birth !== shape ? birth : null };
}

/** What a relative may be told by us, as the client says; nobody who was not asked about is told anything. */
export const permissionScopes = ['nothing', 'appointments', 'health', 'everything'] as const;
export type PermissionScope = (typeof permissionScopes)[number];
export const permissionWords: Readonly<Record<PermissionScope | 'not_asked', string>> = {
  nothing: /*i18n*/ 'May be told nothing',
  appointments: /*i18n*/ 'May be told about appointments only',
  health: /*i18n*/ 'May be told about health',
  everything: /*i18n*/ 'May be told everything',
  not_asked: /*i18n*/ 'Not asked what they may be told: tell them nothing',
};
