/** What people live among: the circles of an ecomap (Hartman 1978, Diagrammatic assessment of family relationships). */
export const systemKinds = [
  'family',
  'friends',
  'neighborhood',
  'school',
  'work',
  'health',
  'faith',
  'culture',
  'service',
  'benefits',
  'law',
  'other',
] as const;
export type SystemKind = (typeof systemKinds)[number];
export const systemWords: Readonly<Record<SystemKind, string>> = {
  family: /*i18n*/ 'Family elsewhere',
  friends: /*i18n*/ 'Friends',
  neighborhood: /*i18n*/ 'Neighborhood',
  school: /*i18n*/ 'School',
  work: /*i18n*/ 'Work',
  health: /*i18n*/ 'Health care',
  faith: /*i18n*/ 'Faith',
  culture: /*i18n*/ 'Culture and free time',
  service: /*i18n*/ 'A service',
  benefits: /*i18n*/ 'Benefits',
  law: /*i18n*/ 'Courts and police',
  other: /*i18n*/ 'Something else',
};

export const strengths = ['strong', 'thin', 'stressful'] as const;
export type Strength = (typeof strengths)[number];
export const strengthWords: Readonly<Record<Strength, string>> = {
  strong: /*i18n*/ 'Strong',
  thin: /*i18n*/ 'Thin',
  stressful: /*i18n*/ 'Stressful',
};

export const energies = ['to_them', 'from_them', 'both'] as const;
export type Energy = (typeof energies)[number];
export const energyWords: Readonly<Record<Energy, string>> = {
  to_them: /*i18n*/ 'Gives them strength',
  from_them: /*i18n*/ 'Takes their strength',
  both: /*i18n*/ 'Gives and takes',
};
