import { useLingui } from '@lingui/react';
import { DateField, FieldRow, FormDialog, TextArea, TextField, useForm, withoutBlanks } from '#ui/kit.ts';
import type { ReferralDetail } from '../contract.ts';
import { api } from './api.ts';

type ServiceProps = { readonly referral: ReferralDetail; readonly onClose: () => void };

/** Records one delivery. */
export function ServiceDialog({ referral, onClose }: ServiceProps) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { receivedOn: '', quantity: '', unit: '', note: '' },
    send: ({ receivedOn, quantity, unit, note }) =>
      api('POST /clients/:clientId/referrals/:referralId/services-received', {
        params: { clientId: referral.clientId, referralId: referral.id },
        body: {
          receivedOn,
          ...withoutBlanks({ unit, note }),
          ...(quantity ? { quantity: Number(quantity) } : {}),
        },
      }),
    saved: i18n.t('Recorded.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Record what was received')}
      form={form}
      submit={i18n.t('Record')}
    >
      <DateField {...form.at('receivedOn')} label={i18n.t('On')} required />
      <FieldRow>
        <TextField {...form.at('quantity')} label={i18n.t('How much')} inputMode="decimal" short />
        <TextField {...form.at('unit')} label={i18n.t('Of what: hours, visits, meals…')} />
      </FieldRow>
      <TextArea {...form.at('note')} label={i18n.t('Note')} rows={2} />
    </FormDialog>
  );
}
