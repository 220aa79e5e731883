import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import { TriageDialog } from '#features/cases/web/index.tsx';
import { Ago, Button, Item, Link, Mark, Soft, When } from '#ui/kit.ts';
import type { Waiting } from '../../contract.ts';
import type { OnTell } from './telling.ts';
import { MoveDialog, ReviewDialog } from './WaitingDialogs.tsx';

type Props = { readonly one: Waiting; readonly onTell: OnTell };
type Open = 'decide' | 'move' | 'review' | undefined;

/** Somebody in their place on a waiting list, with why, since when, and when to look again. */
export function WaitingItem({ one, onTell }: Props) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const { name } = one;
  const action = (kind: NonNullable<Open>, label: string, aloud: string) => (
    <Button look="plain" aria-label={aloud} onClick={() => setOpen(kind)}>
      {label}
    </Button>
  );
  return (
    <Item
      title={
        <Link to={`/clients/${one.clientId}`}>{i18n.t('{place}. {name}', { place: one.place, name })}</Link>
      }
      marks={
        <>
          {one.reviewDue ? (
            <Mark tone="warn">{i18n.t('Look again')}</Mark>
          ) : (
            <Mark tone="wait">
              <Trans id="Look again <0/>" components={{ 0: <When at={one.reviewOn} /> }} />
            </Mark>
          )}
          {one.told ? null : <Mark tone="missing">{i18n.t('Not told yet')}</Mark>}
        </>
      }
      actions={
        <>
          {action('decide', i18n.t('Decide'), i18n.t('Decide about {name}', { name }))}
          {action('review', i18n.t('Look again…'), i18n.t('Look again at {name}', { name }))}
          {action('move', i18n.t('Move…'), i18n.t('Move {name}', { name }))}
          {one.told ? null : (
            <Button
              look="plain"
              aria-label={i18n.t('Tell {name}', { name })}
              onClick={() => onTell({ of: 'case', decision: 'wait_listed', ...one })}
            >
              {i18n.t('Tell them…')}
            </Button>
          )}
        </>
      }
    >
      <p dir="auto">{one.reason}</p>
      <Soft>
        <Trans
          id="With {worker}, waits since <0/>"
          values={{ worker: one.responsible.name }}
          components={{ 0: <Ago at={one.placedAt} /> }}
        />
      </Soft>
      <Events one={one} />
      {open === 'decide' ? (
        <TriageDialog
          clientId={one.clientId}
          one={{ id: one.caseId, triage: 'wait_listed' }}
          onClose={close}
          onDecided={(decision) => {
            close();
            if (decision) onTell({ of: 'case', decision, ...one });
          }}
        />
      ) : null}
      {open === 'move' ? <MoveDialog one={one} onClose={close} /> : null}
      {open === 'review' ? <ReviewDialog one={one} onClose={close} /> : null}
    </Item>
  );
}

function Events({ one: { events } }: { readonly one: Waiting }) {
  const { i18n } = useLingui();
  if (events.length === 0) return null;
  return (
    <details>
      <summary>{i18n.t('What happened while they waited')}</summary>
      {events.map(({ kind, at, by, reason, fromPlace, toPlace }) => (
        <p key={`${kind} ${at} ${toPlace}`}>
          <When at={at} />{' '}
          {kind === 'moved'
            ? i18n.t('{worker} moved them from place {from} to {to}: {reason}', {
                worker: by,
                from: fromPlace,
                to: toPlace,
                reason,
              })
            : i18n.t('{worker} looked again: {reason}', { worker: by, reason })}
        </p>
      ))}
    </details>
  );
}
