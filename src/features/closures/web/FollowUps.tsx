import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Ago, Button, Empty, Item, Items, Mark, Quote, Soft, type Tone, useCan, When } from '#ui/kit.ts';
import type { Closure, FollowUp } from '../contract.ts';
import { type FollowUpOutcome, followUpWords } from '../rules.ts';
import { CallDialog } from './CallDialog.tsx';

const tones: Readonly<Record<FollowUpOutcome, Tone>> = {
  doing_well: 'good',
  needs_help: 'danger',
  not_reached: 'warn',
  asked_not_to_call: 'plain',
};

type CallsProps = { readonly clientId: string; readonly closure: Closure; readonly onReopen: () => void };

/** The calls after the ending: when, and how the person was. */
export function FollowUps({ clientId, closure, onReopen }: CallsProps) {
  const { i18n } = useLingui();
  if (closure.followUps.length === 0) return <Empty title={i18n.t('No call was planned.')} />;
  return (
    <>
      <h3>{i18n.t('Calls after the ending')}</h3>
      <Items>
        {closure.followUps.map((call) => (
          <Call key={call.id} clientId={clientId} closure={closure} call={call} onReopen={onReopen} />
        ))}
      </Items>
    </>
  );
}

function Call({ clientId, closure, call, onReopen }: CallsProps & { readonly call: FollowUp }) {
  const { i18n } = useLingui();
  const [calling, setCalling] = useState(false);
  const writes = useCan('write clients');
  const planned = call.doneAt === null && call.cancelledAt === null;
  return (
    <Item
      title={
        <>
          {i18n.t('Call')} <When at={call.dueOn} />
        </>
      }
      marks={<CallMark call={call} />}
      actions={
        <>
          {planned && writes ? (
            <Button onClick={() => setCalling(true)}>{i18n.t('Record the call…')}</Button>
          ) : null}
          {call.outcome === 'needs_help' && closure.reopenedAt === null ? (
            <Button onClick={onReopen}>{i18n.t('Reopen the case…')}</Button>
          ) : null}
        </>
      }
    >
      {call.words ? <Quote>{call.words}</Quote> : null}
      {call.nextStep ? <p dir="auto">{i18n.t('Next: {step}', { step: call.nextStep })}</p> : null}
      <Soft>{call.worker.name}</Soft>
      {calling && <CallDialog clientId={clientId} call={call} onClose={() => setCalling(false)} />}
    </Item>
  );
}

function CallMark({ call: { outcome, cancelledAt, dueOn } }: { readonly call: FollowUp }) {
  const { i18n } = useLingui();
  if (outcome) return <Mark tone={tones[outcome]}>{i18n.t(followUpWords[outcome])}</Mark>;
  if (cancelledAt) return <Mark>{i18n.t('Not wanted any more')}</Mark>;
  return (
    <Mark tone={new Date(dueOn) <= new Date() ? 'warn' : 'wait'}>
      <Ago at={dueOn} />
    </Mark>
  );
}
