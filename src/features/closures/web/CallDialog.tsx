import { useLingui } from '@lingui/react';
import {
  ChoiceField,
  DateField,
  DraftState,
  FormDialog,
  TextField,
  useDraft,
  useForm,
  WordsArea,
} from '#ui/kit.ts';
import type { FollowUp } from '../contract.ts';
import { type FollowUpOutcome, followUpOutcomes, followUpWords } from '../rules.ts';
import { api } from './api.ts';

type Values = {
  readonly outcome: FollowUpOutcome | '';
  readonly words: string;
  readonly nextStep: string;
  readonly callAgainOn: string;
};
const blank: Values = { outcome: '', words: '', nextStep: '', callAgainOn: '' };

type CallProps = { readonly clientId: string; readonly call: FollowUp; readonly onClose: () => void };

/** The call after the ending: how they are, and what follows. */
export function CallDialog({ clientId, call, onClose }: CallProps) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: blank,
    send: ({ outcome, callAgainOn, ...values }: Values) =>
      api('POST /clients/:clientId/follow-ups/:followUpId/outcome', {
        params: { clientId, followUpId: call.id },
        // Nothing chosen is for the server to refuse, in its own words.
        body: { ...values, outcome: outcome as FollowUpOutcome, callAgainOn: callAgainOn || null },
      }),
    saved: i18n.t('Call recorded.'),
    onSaved: async () => {
      await draft.finish();
      onClose();
    },
  });
  const draft = useDraft({
    form: 'follow-up',
    subjectId: call.id,
    clientId,
    values: form.values,
    restore: form.set,
  });
  const { outcome } = form.values;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('How are they?')}
      form={form}
      submit={i18n.t('Record the call')}
    >
      <ChoiceField
        {...form.at('outcome')}
        required
        label={i18n.t('What came of the call')}
        choices={followUpOutcomes.map((value) => ({ value, label: i18n.t(followUpWords[value]) }))}
      />
      {outcome === 'not_reached' ? (
        <DateField
          {...form.at('callAgainOn')}
          label={i18n.t('Call again on')}
          hint={i18n.t('Empty: in a week.')}
        />
      ) : (
        <WordsArea {...form.at('words')} label={i18n.t('In their own words')} />
      )}
      {outcome === 'needs_help' ? (
        <TextField
          {...form.at('nextStep')}
          label={i18n.t('What you agreed')}
          hint={i18n.t('You can reopen the case right after: nothing of the past is lost.')}
        />
      ) : null}
      <DraftState draft={draft} />
    </FormDialog>
  );
}
