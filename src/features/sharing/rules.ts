import { type ConsentWay, consentWays, consentWayWords } from '#features/cases/rules.ts';
import type { Sensitivity } from '#platform/values/index.ts';

/** Matters that need a clearance to be read here, and a yes of their own to be told outside. */
const protectedMatters = [
  'substance_use',
  'domestic_violence',
  'mental_health',
  'hiv',
  'immigration',
] as const satisfies readonly Sensitivity[];

/** What may be told, in the parts that a person can allow or refuse one by one. */
export const categories = ['contact', 'needs', 'plan', ...protectedMatters] as const;
export type Category = (typeof categories)[number];

export const categoryWords: Readonly<Record<Category, string>> = {
  contact: /*i18n*/ 'Name and safe contact',
  needs: /*i18n*/ 'Need and request',
  plan: /*i18n*/ 'Goal and step',
  substance_use: /*i18n*/ 'Alcohol and other drugs',
  domestic_violence: /*i18n*/ 'Violence at home',
  mental_health: /*i18n*/ 'Mental health',
  hiv: /*i18n*/ 'HIV',
  immigration: /*i18n*/ 'Immigration',
};

/** What the telling is for. Consent for one purpose says nothing about another. */
export const purposes = ['referral', 'coordination', 'advocacy', 'payment'] as const;
export type Purpose = (typeof purposes)[number];

export const purposeWords: Readonly<Record<Purpose | 'service', string>> = {
  service: /*i18n*/ 'To be served by us',
  referral: /*i18n*/ 'To arrange a service and follow it up',
  coordination: /*i18n*/ 'To work together around the person',
  advocacy: /*i18n*/ 'To speak up for the person',
  payment: /*i18n*/ 'To have a service paid for',
};

export const hows = ['link', 'letter', 'phone', 'in person', 'printed'] as const;
export type How = (typeof hows)[number];

export const howWords: Readonly<Record<How, string>> = {
  link: /*i18n*/ 'By a link',
  letter: /*i18n*/ 'By letter',
  phone: /*i18n*/ 'By telephone',
  'in person': /*i18n*/ 'In person',
  printed: /*i18n*/ 'On paper',
};

export const consentStates = ['live', 'expired', 'withdrawn'] as const;
export type ConsentState = (typeof consentStates)[number];

/**
 * Categories that may only be shared on written consent, on paper or on a screen: substance use by
 * 42 CFR 2.31, domestic violence by 34 U.S.C. 12291(b)(2)(B); HIV by the law of most states.
 */
const onlyWritten: readonly Category[] = ['substance_use', 'domestic_violence', 'hiv'];

/** Consent about domestic violence must be limited in time (34 U.S.C. 12291(b)(2)(B)). */
const onlyLimited: readonly Category[] = ['domestic_violence'];

type Given = {
  readonly categories: readonly Category[];
  readonly given: ConsentWay;
  readonly givenOn: string;
  readonly expiresOn: string | null;
};

/** What is wrong with a consent as it is recorded; days are `YYYY-MM-DD` of the agency. Null when it may stand. */
export function faultOf(
  consent: Given,
  today: string,
): { readonly field: keyof Given; readonly message: string } | null {
  const shares = (some: readonly Category[]) =>
    consent.categories.some((category) => some.includes(category));
  if (consent.givenOn > today) return { field: 'givenOn', message: /*i18n*/ 'This day has not come yet.' };
  if (consent.expiresOn !== null && consent.expiresOn < consent.givenOn)
    return { field: 'expiresOn', message: /*i18n*/ 'It cannot end before it was given.' };
  if (consent.given === 'verbal' && shares(onlyWritten))
    return {
      field: 'given',
      message: /*i18n*/ 'For alcohol and drugs, violence at home and HIV the law wants a signature.',
    };
  if (consent.expiresOn === null && shares(onlyLimited))
    return {
      field: 'expiresOn',
      message: /*i18n*/ 'Consent about violence at home needs a day on which it ends.',
    };
  return null;
}

/** Why nothing may be told, as things stand. */
export const absences = ['none', 'withdrawn', 'expired', 'other purpose', 'not everything'] as const;
export type Absence = (typeof absences)[number];

export const absenceWords: Readonly<Record<Absence, string>> = {
  none: /*i18n*/ 'They have not been asked yet whether this organization may be told. Please ask for their consent first.',
  withdrawn:
    /*i18n*/ 'They have withdrawn their consent for this organization. Please ask them again before anything is sent.',
  expired: /*i18n*/ 'Their consent for this organization has expired. Please ask them again.',
  'other purpose':
    /*i18n*/ 'Their consent for this organization is for another purpose. Please ask them about this one.',
  'not everything':
    /*i18n*/ 'Their consent for this organization does not cover all that would be told. Please ask them about the rest, or tell less.',
};

const always =
  /*i18n*/ 'You are told this because the person agreed to it, for this purpose only. Please do not pass it on without asking them.';

/** The sentence that each sensitive category takes with it. Substance use: 42 CFR 2.32(a)(2), word for word. */
const noticeOf: Readonly<Record<Sensitivity, string>> = {
  substance_use: /*i18n*/ '42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
  domestic_violence:
    /*i18n*/ 'Where somebody is, who was hurt at home, may cost their life in the wrong hands: tell nobody that you know them.',
  mental_health:
    /*i18n*/ 'State law may forbid you to pass on what concerns mental health without a new consent.',
  hiv: /*i18n*/ 'State law forbids you to pass on what concerns HIV without a new written consent.',
  immigration: /*i18n*/ 'Please keep what concerns immigration out of any record that others may ask for.',
};

/** The sentences that go along with what is told, in a fixed order. */
export function noticesFor(told: readonly Category[]): readonly string[] {
  return [
    always,
    ...protectedMatters.filter((category) => told.includes(category)).map((category) => noticeOf[category]),
  ];
}

export { type ConsentWay, consentWays, consentWayWords };
