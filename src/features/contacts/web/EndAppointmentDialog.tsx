import { useLingui } from '@lingui/react';
import { FormDialog, TextField, useForm } from '#ui/kit.ts';
import type { Appointment } from '../contract.ts';
import { api } from './api.ts';

type EndProps = {
  readonly clientId: string;
  readonly appointment: Appointment;
  readonly status: 'missed' | 'cancelled';
  readonly onClose: () => void;
};

/** Why an appointment was missed or called off: what stood in the way helps to plan the next. */
export function EndAppointmentDialog({ clientId, appointment, status, onClose }: EndProps) {
  const { i18n } = useLingui();
  const missed = status === 'missed';
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }) =>
      api('POST /clients/:clientId/appointments/:appointmentId/outcome', {
        params: { clientId, appointmentId: appointment.id },
        body: { status, reason },
      }),
    saved: missed ? i18n.t('Written down that it was missed.') : i18n.t('Appointment called off.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={appointment.title}
      form={form}
      submit={missed ? i18n.t('They missed it') : i18n.t('Call it off')}
    >
      <TextField
        {...form.at('reason')}
        required
        label={missed ? i18n.t('What stood in the way?') : i18n.t('Why?')}
        hint={
          missed ? i18n.t('The bus, the hour, a fear, the weather: the next one can fit better.') : undefined
        }
      />
    </FormDialog>
  );
}
