import { useLingui } from '@lingui/react';
import { ChoiceField, FormDialog, SelectField, TextArea, TextField, useForm } from '#ui/kit.ts';
import type { NewVerification } from '../../contract.ts';
import {
  capacities,
  capacityNames,
  findingNames,
  findings,
  wayNames,
  waysToVerify,
} from '../../rules/words.ts';
import { api } from '../api.ts';

type Values = {
  readonly how: NewVerification['how'] | '';
  readonly found: NewVerification['found'] | '';
  readonly waitingDays: string;
  readonly capacity: NonNullable<NewVerification['capacity']> | '';
  readonly note: string;
};
const initial: Values = { how: 'phone', found: '', waitingDays: '', capacity: '', note: '' };

/** Says that somebody has asked, and what they heard. */
export function VerifyDialog({
  serviceId,
  onClose,
}: {
  readonly serviceId: string;
  readonly onClose: () => void;
}) {
  const { i18n } = useLingui();
  const form = useForm({
    initial,
    send: (values) =>
      api('POST /directory/services/:serviceId/verifications', {
        params: { serviceId },
        body: bodyOf(values),
      }),
    saved: i18n.t('Thank you. Everybody sees now that it was checked.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('I have checked this')}
      form={form}
      submit={i18n.t('Save')}
    >
      <ChoiceField
        {...form.at('how')}
        label={i18n.t('How did you ask?')}
        required
        beside
        choices={waysToVerify.map((value) => ({ value, label: i18n.t(wayNames[value]) }))}
      />
      <ChoiceField
        {...form.at('found')}
        label={i18n.t('What did you hear?')}
        required
        choices={findings.map((value) => ({ value, label: i18n.t(findingNames[value]) }))}
      />
      <SelectField
        {...form.at('capacity')}
        label={i18n.t('Do they take new people?')}
        choices={capacities.map((value) => ({ value, label: i18n.t(capacityNames[value]) }))}
      />
      <TextField
        {...form.at('waitingDays')}
        label={i18n.t('How many days does one wait?')}
        inputMode="numeric"
        short
      />
      <TextArea {...form.at('note')} label={i18n.t('Note for the next person')} />
    </FormDialog>
  );
}

/** What is left open is sent as such, so that the server names it. */
function bodyOf({ how, found, waitingDays, capacity, note }: Values): NewVerification {
  return {
    how: how as NewVerification['how'],
    found: found as NewVerification['found'],
    waitingDays: waitingDays === '' ? null : Number(waitingDays),
    capacity: capacity === '' ? null : capacity,
    note,
  };
}
