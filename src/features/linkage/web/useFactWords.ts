import { useLingui } from '@lingui/react';
import type { MergePreview } from '../contract.ts';
import type { Fact } from '../rules/facts.ts';

type Value = MergePreview['differing'][number]['survivor'];

/** Read from left to right in every language, whatever stands around it (Unicode's isolates). */
const leftToRight = (text: string) => `\u2066${text}\u2069`;

/** Says the value of a fact. */
export function useFactWords() {
  const { i18n } = useLingui();
  return (fact: Fact, value: Value): string => {
    if (value === true) return i18n.t('yes');
    if (value === false) return i18n.t('no');
    if (value === null || value.length === 0) return i18n.t('not known');
    if (typeof value !== 'string') return value.join(', ');
    if (fact === 'birth_date') return i18n.date(`${value}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' });
    return fact === 'phone' || fact === 'email' ? leftToRight(value) : value;
  };
}
