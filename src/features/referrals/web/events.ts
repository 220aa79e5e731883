import type { I18n } from '@lingui/core';
import type { ReferralEvent } from '../contract.ts';
import { factWords, needMetWords } from '../rules/facts.ts';
import { statusWords } from '../rules/status.ts';

const kinds: Readonly<Record<Exclude<ReferralEvent['kind'], 'status' | 'fact'>, string>> = {
  message: /*i18n*/ 'Message',
  call: /*i18n*/ 'Call noted, for us alone',
  reminder: /*i18n*/ 'Reminded',
  escalation: /*i18n*/ 'Passed on',
  service: /*i18n*/ 'Delivery recorded',
  appointment: /*i18n*/ 'Appointment made',
  link: /*i18n*/ 'Link made',
  link_ended: /*i18n*/ 'Link ended',
};

/** What happened, in a word or two. */
export function eventTitle(i18n: I18n, { kind, toStatus, fact }: ReferralEvent): string {
  if (kind === 'status') return toStatus ? i18n.t(statusWords[toStatus]) : '';
  if (kind === 'fact') return fact ? i18n.t(factWords[fact]) : '';
  return i18n.t(kinds[kind]);
}

const answers: Readonly<Record<string, string>> = {
  true: /*i18n*/ 'Yes',
  false: /*i18n*/ 'No',
  ...needMetWords,
};

/** The words of an event; for a fact, the answer. Moments are shown by the page, in its own time zone. */
export function eventWords(i18n: I18n, { kind, fact, text }: ReferralEvent): string | null {
  if (kind === 'fact' && fact !== 'experience' && text) return i18n.t(answers[text] ?? text);
  return text;
}
