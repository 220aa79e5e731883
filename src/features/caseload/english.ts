import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Say, Sentence } from './rules/sentences.ts';

const english = setupI18n({ locale: 'en', messages: { en: {} } });
english.setMessagesCompiler(compileMessage);

const compiled = new Map<string, ReturnType<typeof compileMessage>>();

/** A sentence in English, for those who ask the API; the web says it in the worker's language. */
export function inEnglish({ message, values }: Sentence): string {
  if (!compiled.has(message)) {
    compiled.set(message, compileMessage(message));
    english.load('en', Object.fromEntries(compiled));
  }
  return english.t(message, values);
}

const known = new Map<string, Say>();

/** How English says days and moments in the agency's time zone; to make it takes longer than to say a hundred. */
export function englishIn(timeZone: string): Say {
  const say = known.get(timeZone) ?? makeEnglish(timeZone);
  known.set(timeZone, say);
  return say;
}

function makeEnglish(timeZone: string): Say {
  const list = new Intl.ListFormat('en', { type: 'conjunction' });
  const dayFormat = new Intl.DateTimeFormat('en', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const moment = new Intl.DateTimeFormat('en', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  });
  const time = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit', timeZone });
  return {
    day: (day) => dayFormat.format(new Date(day)),
    moment: (instant) => moment.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
    list: (words) => list.format(words),
    word: (label) => label,
  };
}
