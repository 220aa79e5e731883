import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { agoText, Mark, Row, Soft, type Tone, useTimeZone } from '#ui/kit.ts';
import type { Reason } from '../contract.ts';
import { capacityNames, weekdayNames } from '../rules/words.ts';
import css from './Reasons.module.css';
import { clock, languageNamesOf } from './words.ts';

/** Why a service is shown: what can be said in a few words as marks, the rest as sentences. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { i18n } = useLingui();
  const timeZone = useTimeZone();
  const marks = reasons.flatMap((reason) => marksOf(i18n, reason, timeZone));
  const sentences = reasons.flatMap((reason) => sentencesOf(i18n, reason));
  return (
    <div className={css['reasons']}>
      <Row gap={1}>{marks}</Row>
      {sentences.map((sentence) => (
        <p key={sentence}>
          <Soft>{sentence}</Soft>
        </p>
      ))}
    </div>
  );
}

const mark = (key: string, tone: Tone, words: string): ReactNode => (
  <Mark key={key} tone={tone}>
    {words}
  </Mark>
);

function marksOf(i18n: I18n, reason: Reason, timeZone: string): ReactNode[] {
  switch (reason.kind) {
    case 'language':
      return languageMarks(i18n, reason);
    case 'distance':
      return reason.km === null
        ? [mark('distance', 'missing', i18n.t('No place on the map'))]
        : [mark('distance', 'plain', i18n.t('{km} km away', { km: i18n.number(reason.km) }))];
    case 'open':
      return [openMark(i18n, reason)];
    case 'cost':
      return reason.free ? [mark('cost', 'good', i18n.t('Free of charge'))] : [];
    case 'waiting':
      return waitingMarks(i18n, reason);
    case 'eligibility':
      return reason.ageFits === false ? [mark('age', 'warn', i18n.t('The age does not fit'))] : [];
    case 'verified':
      return [verifiedMark(i18n, reason, timeZone)];
    case 'record':
      return [];
  }
}

function languageMarks(
  i18n: I18n,
  { good, spoken, interpretation }: Extract<Reason, { kind: 'language' }>,
): ReactNode[] {
  const languages = languageNamesOf(i18n, spoken);
  if (good)
    return spoken.length > 0 ? [mark('language', 'good', i18n.t('Speaks {languages}', { languages }))] : [];
  if (interpretation) return [mark('language', 'info', i18n.t('With an interpreter'))];
  return [mark('language', 'warn', i18n.t('The language is not spoken there'))];
}

function openMark(i18n: I18n, { now, until, nextDay, nextAt }: Extract<Reason, { kind: 'open' }>): ReactNode {
  if (now)
    return mark(
      'open',
      'good',
      until ? i18n.t('Open now until {time}', { time: clock(i18n, until) }) : i18n.t('Open now'),
    );
  const day = i18n.t(weekdayNames[nextDay as keyof typeof weekdayNames]);
  return mark(
    'open',
    'plain',
    i18n.t('Opens {day} at {time}', { day, time: clock(i18n, nextAt ?? '00:00') }),
  );
}

function waitingMarks(i18n: I18n, { days, capacity }: Extract<Reason, { kind: 'waiting' }>): ReactNode[] {
  const wait =
    days === 0
      ? i18n.t('No waiting')
      : i18n.t('{days, plural, one {# day} other {# days}} of waiting', { days });
  const tone = { open: 'good', waiting_list: 'wait', full: 'warn' } as const;
  return [
    ...(days === null ? [] : [mark('waiting', days > 30 ? 'wait' : 'plain', wait)]),
    ...(capacity === null ? [] : [mark('capacity', tone[capacity], i18n.t(capacityNames[capacity]))]),
  ];
}

function verifiedMark(
  i18n: I18n,
  { at, stale }: Extract<Reason, { kind: 'verified' }>,
  timeZone: string,
): ReactNode {
  if (at === null) return mark('verified', 'missing', i18n.t('Never checked'));
  const ago = agoText(at, new Date(), timeZone);
  return mark('verified', stale ? 'warn' : 'plain', i18n.t('Checked {ago}', { ago }));
}

function sentencesOf(i18n: I18n, reason: Reason): string[] {
  if (reason.kind === 'eligibility' && reason.text) return [i18n.t('For: {text}', { text: reason.text })];
  if (reason.kind === 'cost' && !(reason.free && reason.text.length < 12))
    return [i18n.t('Cost: {text}', { text: reason.text })];
  if (reason.kind === 'waiting' && reason.days === null && reason.text)
    return [i18n.t('Waiting time, as they say: {text}', { text: reason.text })];
  if (reason.kind === 'record' && reason.record) {
    const { asked, accepted, completed } = reason.record;
    return [
      i18n.t('Of our last {asked} referrals there, {accepted} were accepted and {completed} received.', {
        asked,
        accepted,
        completed,
      }),
    ];
  }
  return [];
}
