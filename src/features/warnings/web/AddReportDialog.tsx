import { useLingui } from '@lingui/react';
import {
  DateField,
  DateTimeField,
  FieldRow,
  FormDialog,
  SelectField,
  TextArea,
  TextField,
  useForm,
} from '#ui/kit.ts';
import type { Report } from '../contract.ts';
import { type Concern, concerns, concernWords } from '../rules.ts';
import { api } from './api.ts';
import { ProtectionField, protectionOf } from './ProtectionField.tsx';
import { ToldFields, toldBody } from './ToldFields.tsx';

type Props = { readonly clientId: string; readonly before?: Report; readonly onClose: () => void };

const blankOr = (before: Report | undefined) => ({
  concern: (before?.concern ?? '') as Concern | '',
  observed: before?.observed ?? '',
  authority: before?.authority ?? '',
  contactName: before?.contactName ?? '',
  reference: before?.reference ?? '',
  reportedAt: before?.reportedAt ?? '',
  writtenOn: before?.writtenOn ?? '',
  told: before ? (before.toldOn ? 'yes' : 'no') : '',
  toldOn: before?.toldOn ?? '',
  notToldBecause: before?.notToldBecause ?? '',
  outcome: before?.outcome ?? '',
  sensitivity: before?.sensitivity ?? 'none',
});

/** Records a report; `before` is the one it corrects or continues, which stays as it was. */
export function AddReportDialog({ clientId, before, onClose }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: blankOr(before),
    send: ({ told, toldOn, notToldBecause, sensitivity, concern, writtenOn, ...values }) =>
      api('POST /clients/:clientId/mandated-reports', {
        params: { clientId },
        body: {
          ...values,
          concern: concern as Concern,
          writtenOn: writtenOn || null,
          ...toldBody({ told, toldOn, notToldBecause }),
          sensitivity: protectionOf(sensitivity),
          corrects: before?.id ?? null,
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
      title={i18n.t('Record a report')}
      form={form}
      submit={i18n.t('Record')}
    >
      {before ? <p>{i18n.t('The report as it was stays on record, marked as replaced.')}</p> : null}
      <SelectField
        {...form.at('concern')}
        required
        label={i18n.t('What it is about')}
        choices={concerns.map((value) => ({ value, label: i18n.t(concernWords[value]) }))}
      />
      <TextArea {...form.at('observed')} required rows={4} label={i18n.t('What you saw or heard')} />
      <FieldRow>
        <TextField {...form.at('authority')} required label={i18n.t('Reported to')} />
        <TextField {...form.at('contactName')} label={i18n.t('Whom you spoke to')} />
      </FieldRow>
      <FieldRow>
        <DateTimeField {...form.at('reportedAt')} required label={i18n.t('When you reported it')} />
        <DateField {...form.at('writtenOn')} label={i18n.t('In writing on')} />
        <TextField {...form.at('reference')} label={i18n.t('Their reference number')} />
      </FieldRow>
      <ToldFields form={form} />
      <TextArea {...form.at('outcome')} rows={2} label={i18n.t('What came of it')} />
      <ProtectionField clientId={clientId} {...form.at('sensitivity')} />
    </FormDialog>
  );
}
