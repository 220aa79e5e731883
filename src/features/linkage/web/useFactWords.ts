import { useLingui } from '@lingui/react';
import type { MergePreview } from '../contract.ts';

/** Says the value of a fact. */
export function useFactWords() {
  const { i18n } = useLingui();
  return (value: MergePreview['differing'][number]['survivor']): string => {
    if (value === true) return i18n.t('yes');
    if (value === false) return i18n.t('no');
    if (value === null || value.length === 0) return i18n.t('not known');
    return typeof value === 'string' ? value : value.join(', ');
  };
}
