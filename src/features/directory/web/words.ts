import type { I18n } from '@lingui/core';
import type { Phone } from '../contract.ts';

/** A language as the page's own language calls it; a code that no browser knows stays as it is. */
export function languageName(i18n: I18n, tag: string): string {
  if (tag === 'ase') return i18n.t('American Sign Language');
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return tag;
  return new Intl.DisplayNames([i18n.locale], { type: 'language' }).of(tag) ?? tag;
}

export const languageNamesOf = (i18n: I18n, tags: readonly string[]): string =>
  new Intl.ListFormat(i18n.locale).format(tags.map((tag) => languageName(i18n, tag)));

/** `HH:MM` as the page's language writes a time of day. */
export const clock = (i18n: I18n, time: string): string =>
  new Intl.DateTimeFormat(i18n.locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(`2026-01-01T${time}Z`),
  );

/** What a telephone dials: the number, then a pause and the extension. */
export const dial = ({ number, extension }: Pick<Phone, 'number' | 'extension'>): string =>
  `tel:${number.replace(/[^\d+]/g, '')}${extension ? `,${extension.replace(/\D/g, '')}` : ''}`;
