import type { ChangedRelative, Person } from '../../contract.ts';
import type { Gender, Sex, Unborn } from '../../rules/people.ts';
import { type Protection, protectionOf } from '../ProtectionField.tsx';
import { yearOf } from '../words.ts';

/** A relative as the form holds them. */
export type RelativeValues = {
  readonly name: string;
  readonly sex: Sex | '';
  readonly gender: Gender | '';
  readonly genderWords: string;
  readonly birthYear: string;
  readonly died: boolean;
  readonly deathYear: string;
  readonly unborn: Unborn | '';
  readonly notes: string;
  readonly sensitivity: Protection | '';
};

export const nobody: RelativeValues = {
  name: '',
  sex: '',
  gender: '',
  genderWords: '',
  birthYear: '',
  died: false,
  deathYear: '',
  unborn: '',
  notes: '',
  sensitivity: 'none',
};

export const valuesOf = (person: Person): RelativeValues => ({
  name: person.name,
  sex: person.sex ?? '',
  gender: person.gender ?? '',
  genderWords: person.genderWords ?? '',
  birthYear: person.birthYear?.toString() ?? '',
  died: person.died,
  deathYear: person.deathYear?.toString() ?? '',
  unborn: person.unborn ?? '',
  notes: person.notes ?? '',
  sensitivity: person.sensitivity ?? 'none',
});

export const bodyOf = (values: RelativeValues): ChangedRelative => ({
  name: values.name,
  sex: values.sex || null,
  gender: values.gender || null,
  genderWords: values.genderWords || null,
  birthYear: yearOf(values.birthYear),
  died: values.died,
  deathYear: values.died ? yearOf(values.deathYear) : null,
  unborn: values.unborn || null,
  notes: values.notes || null,
  sensitivity: protectionOf(values.sensitivity),
});
