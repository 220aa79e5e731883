import { useLingui } from '@lingui/react';
import { CheckField, DateTimeField, FormDialog, TextField, useForm, withoutBlanks } from '#ui/kit.ts';
import type { ReferralDetail } from '../contract.ts';
import { api } from './api.ts';

type AppointmentProps = { readonly referral: ReferralDetail; readonly onClose: () => void };

/** Writes down an appointment with the provider. */
export function AppointmentDialog({ referral, onClose }: AppointmentProps) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { startsAt: '', place: '', interpreterArranged: false },
    send: ({ startsAt, interpreterArranged, place }) =>
      api('POST /clients/:clientId/referrals/:referralId/appointments', {
        params: { clientId: referral.clientId, referralId: referral.id },
        body: { startsAt, interpreterArranged, ...withoutBlanks({ place }) },
      }),
    saved: i18n.t('Appointment added.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Add an appointment')}
      form={form}
      submit={i18n.t('Add')}
    >
      <DateTimeField {...form.at('startsAt')} label={i18n.t('When')} required />
      <TextField {...form.at('place')} label={i18n.t('Where')} />
      <CheckField {...form.at('interpreterArranged')} label={i18n.t('An interpreter is arranged')} />
    </FormDialog>
  );
}
