import type { I18n } from '@lingui/core';
import { displayNames } from './intl.ts';

/**
 * A language as the page's own language calls it: `ar` is Arabic. A tag that no browser knows stays as it is;
 * American Sign Language is known to few of them.
 */
export function languageName(i18n: I18n, tag: string): string {
  if (tag === 'ase') return i18n.t('American Sign Language');
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return tag;
  return displayNames(i18n.locale, { type: 'language' }).of(tag) ?? tag;
}
