import { useLingui } from '@lingui/react';
import { DateField, FormDialog, SelectField, TextArea, TextField, useForm } from '#ui/kit.ts';
import { type WarningKind, warningKinds, warningKindWords } from '../rules.ts';
import { api } from './api.ts';
import { ProtectionField, protectionOf } from './ProtectionField.tsx';
import { ToldFields, toldBody } from './ToldFields.tsx';

type Props = {
  readonly clientId: string;
  readonly supervisors: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
};

const blank = {
  kind: '' as WarningKind | '',
  note: '',
  reason: '',
  agreedBy: '',
  told: '',
  toldOn: '',
  notToldBecause: '',
  reviewOn: '',
  sensitivity: 'none',
};

/** Records what to mind; nothing of it is left to be guessed later. */
export function AddWarningDialog({ clientId, supervisors, onClose }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: blank,
    send: ({ told, toldOn, notToldBecause, sensitivity, kind, ...values }) =>
      api('POST /clients/:clientId/warnings', {
        params: { clientId },
        body: {
          ...values,
          kind: kind as WarningKind,
          ...toldBody({ told, toldOn, notToldBecause }),
          sensitivity: protectionOf(sensitivity),
        },
      }),
    saved: i18n.t('Recorded.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      wide
      onClose={onClose}
      title={i18n.t('Add a warning')}
      form={form}
      submit={i18n.t('Record')}
    >
      <SelectField
        {...form.at('kind')}
        required
        label={i18n.t('What kind')}
        choices={warningKinds.map((value) => ({ value, label: i18n.t(warningKindWords[value]) }))}
      />
      <TextField
        {...form.at('note')}
        required
        label={i18n.t('What to do, or not to do')}
        hint={i18n.t('One sentence, as you would say it to a colleague at the door.')}
      />
      <TextArea
        {...form.at('reason')}
        required
        rows={3}
        label={i18n.t('Why')}
        hint={i18n.t('What happened, not what somebody is like.')}
      />
      <SelectField
        {...form.at('agreedBy')}
        required
        label={i18n.t('Who agreed to it')}
        choices={supervisors.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ToldFields form={form} />
      <DateField {...form.at('reviewOn')} required label={i18n.t('When to look again')} />
      <ProtectionField clientId={clientId} {...form.at('sensitivity')} />
    </FormDialog>
  );
}
