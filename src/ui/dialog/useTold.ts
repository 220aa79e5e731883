import { useLingui } from '@lingui/react';
import { useTimeZone } from '../data/session.tsx';
import { listFormat } from '../words/intl.ts';
import { whenText } from '../words/time.ts';

/** How values read that are no text of somebody's, where two have written them differently. */
export function useTold() {
  const { i18n } = useLingui();
  const timeZone = useTimeZone();
  const list = (words: readonly string[]) => listFormat(i18n.locale, { type: 'conjunction' }).format(words);
  return {
    /** A number, an address, a telephone: two of them joined would be neither. */
    typed: (label: string) => ({ label, say: (value: string) => value }),
    yesOrNo: (label: string) => ({
      label,
      say: (yes: boolean) => (yes ? i18n.t('Yes') : i18n.t('No')),
    }),
    /** A day (`2026-11-22`), or an instant in the agency's time zone; empty where there is none. */
    day: (label: string) => ({ label, say: (day: string) => day && whenText(day, 'full', timeZone) }),
    /** One of the words of a table. */
    chosen: <T extends string>(label: string, words: Readonly<Record<T, string>>) => ({
      label,
      say: (value: T | '') => value && i18n.t(words[value]),
    }),
    /** Several of what has names. */
    several: <T>(label: string, nameOf: (value: T) => string) => ({
      label,
      say: (values: readonly T[]) => list(values.map(nameOf)),
    }),
  };
}
