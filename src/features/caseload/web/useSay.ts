import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { apart, dateFormat, listFormat, useTimeZone } from '#ui/kit.ts';
import type { TodayItem, TodayPerson } from '../contract.ts';
import { type Say, sentenceFor } from '../rules/sentences.ts';

const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const time = { hour: 'numeric', minute: '2-digit' } as const;

/** How the language on screen says days and moments in the agency's time zone. */
function sayIn(i18n: I18n, timeZone: string): Say {
  const { locale } = i18n;
  return {
    day: (on) => dateFormat(locale, { ...day, timeZone: 'UTC' }).format(new Date(on)),
    moment: (at) => dateFormat(locale, { ...day, ...time, timeZone }).format(new Date(at)),
    time: (at) => dateFormat(locale, { ...time, timeZone }).format(new Date(at)),
    list: (words) => listFormat(locale, { type: 'conjunction' }).format(words.map(apart)),
    word: (label) => i18n.t(label),
  };
}

/** Says days, hours and lists in the language on screen. */
export function useSay(): Say {
  const { i18n } = useLingui();
  const timeZone = useTimeZone();
  const { locale } = i18n;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language changes while `i18n` stays the same
  return useMemo(() => sayIn(i18n, timeZone), [i18n, locale, timeZone]);
}

/** The sentence of a signal about somebody, in the language on screen. */
export function useSentence(): (item: TodayItem, person: TodayPerson) => string {
  const { i18n } = useLingui();
  const say = useSay();
  return (item, person) => {
    const { message, values } = sentenceFor(item, person.calledBy, say);
    return i18n.t(message, values);
  };
}
