import { useLingui } from '@lingui/react';
import { ChoiceField, DateField, FormDialog, TextField, useForm } from '#ui/kit.ts';
import type { TodayItem, TodayPerson } from '../contract.ts';
import { longestSnooze } from '../rules/urgency.ts';
import { api } from './api.ts';
import { useSay, useSentence } from './useSay.ts';

const spans = [
  { days: 1, value: '1', label: /*i18n*/ 'Tomorrow' },
  { days: 3, value: '3', label: /*i18n*/ 'In 3 days' },
  { days: 7, value: '7', label: /*i18n*/ 'In a week' },
] as const;
type Span = (typeof spans)[number]['value'] | 'date';

const DAY = 86_400_000;
const after = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

type Props = {
  readonly item: TodayItem;
  readonly person: TodayPerson;
  /** The agency's day. */
  readonly day: string;
  readonly onClose: () => void;
};

/** Puts one signal aside for a while, for oneself alone, and says why. */
export function SnoozeDialog({ item, person, day, onClose }: Props) {
  const { i18n } = useLingui();
  const say = useSay();
  const sentence = useSentence();
  const longest = longestSnooze(item.urgency);
  const form = useForm({
    initial: { span: '1' as Span | '', until: '', reason: '' },
    send: ({ span, until, reason }) =>
      api('POST /clients/:clientId/snoozes', {
        params: { clientId: person.id },
        body: {
          signal: item.code,
          subjectId: item.subjectId,
          until: span === 'date' ? until : after(day, Number(span)),
          reason,
        },
      }),
    saved: i18n.t('Put aside. It comes back by itself.'),
    onSaved: onClose,
  });
  const choices = [
    ...spans.filter(({ days }) => days <= longest),
    { value: 'date' as const, label: /*i18n*/ 'On a day I choose' },
  ].map(({ value, label }) => ({ value, label: i18n.t(label) }));
  return (
    <FormDialog open onClose={onClose} title={i18n.t('Snooze')} form={form} submit={i18n.t('Put aside')}>
      <p>{sentence(item, person)}</p>
      <ChoiceField<Span>
        {...form.at('span')}
        label={i18n.t('Until when')}
        choices={choices}
        required
        beside
      />
      {form.values.span === 'date' ? (
        <DateField
          {...form.at('until')}
          label={i18n.t('Day')}
          hint={i18n.t('At the latest {day}.', { day: say.day(after(day, longest)) })}
          required
        />
      ) : null}
      <TextField
        {...form.at('reason')}
        label={i18n.t('Why it can wait')}
        hint={i18n.t('It comes back by itself, earlier if it becomes more urgent.')}
        required
      />
    </FormDialog>
  );
}
