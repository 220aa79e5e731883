import { useLingui } from '@lingui/react';
import { useClient } from '#features/clients/web/index.tsx';
import {
  CheckField,
  ConflictDialog,
  DateTimeField,
  FieldRow,
  FormDialog,
  TextField,
  useForm,
  useTold,
} from '#ui/kit.ts';
import type { Appointment } from '../contract.ts';
import { api } from './api.ts';

type DialogProps = {
  readonly clientId: string;
  /** The one to be changed; without it a new one is planned. */
  readonly appointment?: Appointment;
  readonly onClose: () => void;
};

const valuesOf = (appointment: Appointment | undefined) => ({
  title: appointment?.title ?? '',
  place: appointment?.place ?? '',
  startsAt: appointment?.startsAt ?? '',
  minutes: appointment?.minutes?.toString() ?? '',
  interpreterArranged: appointment?.interpreterArranged ?? false,
});

/** Plans an appointment, or changes a planned one. */
export function AppointmentDialog({ clientId, appointment, onClose }: DialogProps) {
  const { i18n } = useLingui();
  const { typed, day, yesOrNo } = useTold();
  const needsInterpreter = useClient(clientId).data?.interpreterNeeded === true;
  const form = useForm({
    initial: valuesOf(appointment),
    version: appointment?.version ?? 0,
    send: (values, version) => {
      const body = { ...values, minutes: values.minutes ? Number(values.minutes) : null };
      return appointment
        ? api('PUT /clients/:clientId/appointments/:appointmentId', {
            params: { clientId, appointmentId: appointment.id },
            body,
            ifMatch: version,
          })
        : api('POST /clients/:clientId/appointments', { params: { clientId }, body });
    },
    current: (saved) => ({ values: valuesOf(saved as Appointment), version: (saved as Appointment).version }),
    saved: appointment ? i18n.t('Appointment changed.') : i18n.t('Appointment planned.'),
    onSaved: onClose,
  });
  const title = appointment ? i18n.t('Change the appointment') : i18n.t('Plan an appointment');
  return (
    <>
      <FormDialog
        open
        onClose={onClose}
        title={title}
        form={form}
        submit={appointment ? i18n.t('Save') : i18n.t('Plan it')}
      >
        <TextField {...form.at('title')} required label={i18n.t('What')} />
        <FieldRow>
          <DateTimeField {...form.at('startsAt')} required label={i18n.t('When')} />
          <TextField {...form.at('minutes')} short inputMode="numeric" label={i18n.t('Minutes')} />
        </FieldRow>
        <TextField {...form.at('place')} label={i18n.t('Where')} />
        <CheckField
          {...form.at('interpreterArranged')}
          label={i18n.t('An interpreter is arranged')}
          hint={needsInterpreter ? i18n.t('This person needs an interpreter.') : undefined}
        />
      </FormDialog>
      <ConflictDialog
        form={form}
        labels={{
          title: typed(i18n.t('What')),
          startsAt: day(i18n.t('When')),
          minutes: typed(i18n.t('Minutes')),
          place: typed(i18n.t('Where')),
          interpreterArranged: yesOrNo(i18n.t('An interpreter is arranged')),
        }}
      />
    </>
  );
}
