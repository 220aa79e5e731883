import { useLingui } from '@lingui/react';
import { type ConflictLabels, languageName, useTold } from '#ui/kit.ts';
import { contactMethodWords } from '../rules.ts';
import type { PersonValues } from './person-values.ts';

/** What is known about a person, where two have written it. */
export function usePersonLabels(): ConflictLabels<PersonValues> {
  const { i18n } = useLingui();
  const { typed, chosen, several, day, yesOrNo } = useTold();
  return {
    preferredName: typed(i18n.t('Name they want to be called')),
    givenName: typed(i18n.t('Given name')),
    familyName: typed(i18n.t('Family name')),
    otherNames: typed(i18n.t('Other names')),
    birthDate: day(i18n.t('Date of birth')),
    pronouns: typed(i18n.t('Pronouns')),
    language: {
      label: i18n.t('Language they prefer'),
      say: (tag: string) => languageName(i18n, tag),
    },
    otherLanguages: null,
    interpreterNeeded: yesOrNo(i18n.t('Needs an interpreter')),
    phone: typed(i18n.t('Telephone')),
    email: typed(i18n.t('E-mail')),
    address: i18n.t('Address, or where to find them'),
    safeContactMethods: several(i18n.t('Safe ways to reach them'), (way) => i18n.t(contactMethodWords[way])),
    safeContactTimes: typed(i18n.t('Safe times')),
    safeToLeaveMessage: chosen(i18n.t('May we leave a message?'), {
      yes: i18n.t('Yes'),
      no: i18n.t('No'),
      not_asked: i18n.t('Not asked'),
    }),
    safeContactNote: i18n.t('Anything else about reaching them'),
    whatMatters: i18n.t('What matters most to them'),
  };
}
