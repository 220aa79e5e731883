import type { I18n } from '@lingui/core';
import { languageName } from '#ui/kit.ts';
import type { Phone } from '../contract.ts';

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
