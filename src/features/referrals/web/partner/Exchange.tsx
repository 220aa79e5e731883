import { useLingui } from '@lingui/react';
import { Item, Items, Mark, Quote, Section, Stack, Timeline, TimelineItem, When } from '#ui/plain.ts';
import type { PartnerReferral } from '../../contract.ts';
import { statusWords } from '../../rules/status.ts';

type Moment = PartnerReferral['events'][number];

const kindWords = {
  message: /*i18n*/ 'Message',
  appointment: /*i18n*/ 'Appointment offered',
  service: /*i18n*/ 'Service received',
  fact: /*i18n*/ 'What happened',
  call: /*i18n*/ 'Call',
  reminder: /*i18n*/ 'Reminder',
  escalation: /*i18n*/ 'Passed on',
  link: /*i18n*/ 'Link',
  link_ended: /*i18n*/ 'Link ended',
} as const;

/** What was said so far, newest first, and the appointments ahead. */
export function Exchange({ referral }: { readonly referral: PartnerReferral }) {
  const { i18n } = useLingui();
  const { events, appointments } = referral;
  const told = events.filter(({ kind }) => kind !== 'fact');
  if (told.length === 0 && appointments.length === 0) return null;
  return (
    <Section title={i18n.t('So far')}>
      <Stack gap={4}>
        {appointments.length > 0 ? (
          <Items label={i18n.t('Appointments')}>
            {appointments.map(({ id, startsAt, place }) => (
              <Item key={id} title={<When at={startsAt} format="full" />}>
                {place}
              </Item>
            ))}
          </Items>
        ) : null}
        <Timeline label={i18n.t('So far')}>
          {told.toReversed().map((event) => (
            <Told key={event.id} event={event} />
          ))}
        </Timeline>
      </Stack>
    </Section>
  );
}

function Told({ event }: { readonly event: Moment }) {
  const { i18n } = useLingui();
  const { kind, toStatus, text, by, at } = event;
  const title = kind === 'status' ? statusWords[toStatus ?? 'requested'] : kindWords[kind];
  return (
    <TimelineItem when={<When at={at} format="full" />} title={i18n.t(title)} marks={<Mark>{by}</Mark>}>
      {text && kind !== 'appointment' ? <Quote>{text}</Quote> : null}
    </TimelineItem>
  );
}
