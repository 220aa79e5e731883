import { useLingui } from '@lingui/react';
import { useState } from 'react';
import {
  apart,
  Button,
  Item,
  Link,
  Mark,
  Mistakes,
  Soft,
  Stack,
  type Tone,
  useSubmit,
  When,
} from '#ui/kit.ts';
import type { Appointment } from '../contract.ts';
import { type AppointmentState, appointmentWords } from '../rules.ts';
import { AppointmentDialog } from './AppointmentDialog.tsx';
import { api } from './api.ts';
import { EndAppointmentDialog } from './EndAppointmentDialog.tsx';

const tones: Readonly<Record<AppointmentState, Tone>> = {
  planned: 'wait',
  kept: 'good',
  missed: 'warn',
  cancelled: 'plain',
};

type ItemProps = { readonly clientId: string; readonly appointment: Appointment };

/** One appointment, and what can be said or done about it. */
export function AppointmentItem({ clientId, appointment }: ItemProps) {
  const { i18n } = useLingui();
  const { title, place, startsAt, minutes, status, statusReason, referralId } = appointment;
  return (
    <Item
      title={title}
      marks={
        <>
          {status === 'planned' ? null : <Mark tone={tones[status]}>{i18n.t(appointmentWords[status])}</Mark>}
          {appointment.interpreterArranged ? <Mark tone="info">{i18n.t('Interpreter arranged')}</Mark> : null}
        </>
      }
      actions={<Doing clientId={clientId} appointment={appointment} />}
    >
      <Stack gap={1}>
        <span>
          <When at={startsAt} format="full" />
          {minutes === null
            ? ''
            : ` · ${i18n.t('{minutes, plural, one {# minute} other {# minutes}}', { minutes })}`}
          {place ? ` · ${apart(place)}` : ''}
        </span>
        {statusReason ? <span dir="auto">{statusReason}</span> : null}
        {referralId ? (
          <Soft>
            <Link to={`/clients/${clientId}/referrals/${referralId}`}>{i18n.t('Part of a referral')}</Link>
          </Soft>
        ) : null}
      </Stack>
    </Item>
  );
}

function Doing({ clientId, appointment }: ItemProps) {
  const { i18n } = useLingui();
  const [doing, setDoing] = useState<'change' | 'missed' | 'cancelled'>();
  const close = () => setDoing(undefined);
  const begun = new Date(appointment.startsAt) <= new Date();
  const kept = useSubmit({
    send: () =>
      api('POST /clients/:clientId/appointments/:appointmentId/outcome', {
        params: { clientId, appointmentId: appointment.id },
        body: { status: 'kept' },
      }),
    saved: i18n.t('Written down that it took place.'),
  });
  if (appointment.can.length === 0) return null;
  return (
    <>
      <Mistakes error={kept.error} />
      {begun ? (
        <>
          <Button busy={kept.busy} onClick={() => kept.run(undefined)}>
            {i18n.t('It took place')}
          </Button>
          <Button look="plain" onClick={() => setDoing('missed')}>
            {i18n.t('They missed it…')}
          </Button>
        </>
      ) : null}
      {appointment.can.includes('change') ? (
        <Button look="plain" onClick={() => setDoing('change')}>
          {i18n.t('Change…')}
        </Button>
      ) : null}
      <Button look="plain" onClick={() => setDoing('cancelled')}>
        {i18n.t('Call it off…')}
      </Button>
      {doing === 'change' && (
        <AppointmentDialog clientId={clientId} appointment={appointment} onClose={close} />
      )}
      {(doing === 'missed' || doing === 'cancelled') && (
        <EndAppointmentDialog clientId={clientId} appointment={appointment} status={doing} onClose={close} />
      )}
    </>
  );
}
