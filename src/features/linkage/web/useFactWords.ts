import { useLingui } from '@lingui/react';
import { genderWords, sexWords } from '#features/clients/rules/sex.ts';
import { contactMethodWords } from '#features/clients/rules.ts';
import { apart, languageName, listFormat } from '#ui/kit.ts';
import type { MergePreview } from '../contract.ts';
import type { Fact } from '../rules/facts.ts';

type Value = MergePreview['differing'][number]['survivor'];

/** Read from left to right in every language, whatever stands around it (Unicode's isolates). */
const leftToRight = (text: string) => `\u2066${text}\u2069`;

/** Facts that are one, or some, of a few words. */
const chosenFrom: Partial<Record<Fact, Readonly<Record<string, string>>>> = {
  sex: sexWords,
  gender: genderWords,
  safe_contact_methods: contactMethodWords,
};
const languageFacts: readonly Fact[] = ['language', 'other_languages'];

/** Says the value of a fact. */
export function useFactWords() {
  const { i18n } = useLingui();
  return (fact: Fact, value: Value): string => {
    if (value === true) return i18n.t('yes');
    if (value === false) return i18n.t('no');
    if (value === null || value.length === 0) return i18n.t('not known');
    const word = (one: string) =>
      languageFacts.includes(fact) ? languageName(i18n, one) : i18n.t(chosenFrom[fact]?.[one] ?? one);
    if (typeof value !== 'string')
      return listFormat(i18n.locale, { type: 'conjunction' }).format(value.map(word));
    if (fact === 'birth_date') return i18n.date(`${value}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' });
    return fact === 'phone' || fact === 'email' ? leftToRight(value) : apart(word(value));
  };
}
