import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Actions, Button, Mark, Quote, Section, Timeline, TimelineItem, When } from '#ui/kit.ts';
import type { ReferralDetail, ReferralEvent } from '../contract.ts';
import { eventTitle, eventWords } from './events.ts';
import { ReminderDialog } from './ReminderDialog.tsx';
import { WriteDialog } from './WriteDialog.tsx';

type Open = 'message' | 'call' | 'reminder';

/** Everything that happened, newest first, and how to go on talking. */
export function Conversation({ referral }: { readonly referral: ReferralDetail }) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const { can } = referral;
  return (
    <Section
      title={i18n.t('Conversation')}
      actions={
        <Actions>
          {can.includes('message') ? (
            <Button onClick={() => setOpen('message')}>{i18n.t('Write to them')}</Button>
          ) : null}
          {can.includes('call') ? (
            <Button onClick={() => setOpen('call')}>{i18n.t('Note a call')}</Button>
          ) : null}
          {can.includes('remind') ? (
            <Button onClick={() => setOpen('reminder')}>{i18n.t('Remind them')}</Button>
          ) : null}
        </Actions>
      }
    >
      <Timeline label={i18n.t('Conversation')}>
        {referral.events.toReversed().map((event) => (
          <Moment key={event.id} event={event} />
        ))}
      </Timeline>
      {open === 'reminder' ? <ReminderDialog referral={referral} onClose={close} /> : null}
      {open === 'message' || open === 'call' ? (
        <WriteDialog referral={referral} kind={open} onClose={close} />
      ) : null}
    </Section>
  );
}

function Moment({ event }: { readonly event: ReferralEvent }) {
  const { i18n } = useLingui();
  const words = eventWords(i18n, event);
  return (
    <TimelineItem
      when={<When at={event.at} format="full" />}
      title={eventTitle(i18n, event)}
      marks={
        <Mark>
          {event.side === 'partner' ? i18n.t('{by}, for the provider', { by: event.by }) : event.by}
        </Mark>
      }
    >
      {event.kind === 'appointment' && words ? (
        <When at={words} format="full" />
      ) : words ? (
        <Quote>{words}</Quote>
      ) : null}
    </TimelineItem>
  );
}
