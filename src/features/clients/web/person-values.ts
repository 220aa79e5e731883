import type { Bound } from '#ui/kit.ts';
import type { Person } from '../contract.ts';
import type { ContactMethod } from '../rules.ts';

/** A person as a form holds them: text for everything that is typed, blank for what is not known. */
export type PersonValues = {
  preferredName: string;
  givenName: string;
  familyName: string;
  /** One after the other, with commas. */
  otherNames: string;
  birthDate: string;
  pronouns: string;
  language: string;
  otherLanguages: readonly string[];
  interpreterNeeded: boolean;
  phone: string;
  email: string;
  address: string;
  safeContactMethods: readonly ContactMethod[];
  safeContactTimes: string;
  safeToLeaveMessage: 'yes' | 'no' | 'not_asked' | '';
  safeContactNote: string;
  whatMatters: string;
};

/** The part of a form that holds a person. */
export type PersonForm = { at<K extends keyof PersonValues>(name: K): Bound<PersonValues[K]> };

export const nobodyYet: PersonValues = {
  preferredName: '',
  givenName: '',
  familyName: '',
  otherNames: '',
  birthDate: '',
  pronouns: '',
  language: 'en',
  otherLanguages: [],
  interpreterNeeded: false,
  phone: '',
  email: '',
  address: '',
  safeContactMethods: [],
  safeContactTimes: '',
  safeToLeaveMessage: 'not_asked',
  safeContactNote: '',
  whatMatters: '',
};

const yesNo = { yes: true, no: false, not_asked: null, '': null } as const;
const asked = (answer: boolean | null) => (answer === null ? 'not_asked' : answer ? 'yes' : 'no');

/** What a saved person looks like in a form. */
export const personValues = (person: Person): PersonValues => ({
  preferredName: person.preferredName ?? '',
  givenName: person.givenName,
  familyName: person.familyName,
  otherNames: person.otherNames.join(', '),
  birthDate: person.birthDate ?? '',
  pronouns: person.pronouns ?? '',
  language: person.language,
  otherLanguages: person.otherLanguages,
  interpreterNeeded: person.interpreterNeeded,
  phone: person.phone ?? '',
  email: person.email ?? '',
  address: person.address ?? '',
  safeContactMethods: person.safeContactMethods,
  safeContactTimes: person.safeContactTimes ?? '',
  safeToLeaveMessage: asked(person.safeToLeaveMessage),
  safeContactNote: person.safeContactNote ?? '',
  whatMatters: person.whatMatters ?? '',
});

/** What a form of a person sends; blank is sent as not known. */
export const personBody = (values: PersonValues) => ({
  preferredName: values.preferredName || null,
  givenName: values.givenName,
  familyName: values.familyName,
  otherNames: values.otherNames
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean),
  birthDate: values.birthDate || null,
  pronouns: values.pronouns || null,
  language: values.language,
  otherLanguages: [...values.otherLanguages],
  interpreterNeeded: values.interpreterNeeded,
  phone: values.phone || null,
  email: values.email || null,
  address: values.address || null,
  safeContactMethods: [...values.safeContactMethods],
  safeContactTimes: values.safeContactTimes || null,
  safeToLeaveMessage: yesNo[values.safeToLeaveMessage],
  safeContactNote: values.safeContactNote || null,
  whatMatters: values.whatMatters || null,
});
