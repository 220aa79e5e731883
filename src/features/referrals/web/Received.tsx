import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Actions, Button, Empty, Item, Items, Mark, Section, Soft, When } from '#ui/kit.ts';
import type { ReferralDetail } from '../contract.ts';
import { AppointmentDialog } from './AppointmentDialog.tsx';
import { ServiceDialog } from './ServiceDialog.tsx';

const appointmentWords = {
  planned: /*i18n*/ 'Planned',
  kept: /*i18n*/ 'Kept',
  missed: /*i18n*/ 'Missed',
  cancelled: /*i18n*/ 'Cancelled',
} as const;

/** Appointments with the provider and what the person received, each time. */
export function Received({ referral }: { readonly referral: ReferralDetail }) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<'appointment' | 'service'>();
  const close = () => setOpen(undefined);
  const { can, appointments, servicesReceived } = referral;
  return (
    <Section
      title={i18n.t('Appointments and what was received')}
      actions={
        <Actions>
          {can.includes('appointment') ? (
            <Button onClick={() => setOpen('appointment')}>{i18n.t('Add an appointment')}</Button>
          ) : null}
          {can.includes('service') ? (
            <Button onClick={() => setOpen('service')}>{i18n.t('Record what was received')}</Button>
          ) : null}
        </Actions>
      }
    >
      {appointments.length + servicesReceived.length === 0 ? (
        <Empty title={i18n.t('Nothing yet.')} />
      ) : (
        <Items>
          {appointments.map(({ id, title, startsAt, place, status }) => (
            <Item
              key={id}
              title={<When at={startsAt} format="full" />}
              marks={<Mark>{i18n.t(appointmentWords[status])}</Mark>}
            >
              <bdi>{title}</bdi> {place ? <Soft>{place}</Soft> : null}
            </Item>
          ))}
          {servicesReceived.map((one) => (
            <Item
              key={one.id}
              title={<When at={one.receivedOn} />}
              marks={<Mark tone="good">{i18n.t('Received')}</Mark>}
            >
              <bdi>
                {one.quantity} {one.unit}
              </bdi>{' '}
              <bdi>{one.note}</bdi> <Soft>{one.by}</Soft>
            </Item>
          ))}
        </Items>
      )}
      {open === 'appointment' && <AppointmentDialog referral={referral} onClose={close} />}
      {open === 'service' && <ServiceDialog referral={referral} onClose={close} />}
    </Section>
  );
}
