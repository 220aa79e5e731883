import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, Mark, Quote, Section, Soft, Stack, useCan, When } from '#ui/kit.ts';
import type { Case } from '../contract.ts';
import { comingWords, triageWords } from '../rules.ts';
import { AddMemberDialog } from './AddMemberDialog.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { CareTeam } from './CareTeam.tsx';
import { ChangeCaseDialog } from './ChangeCaseDialog.tsx';
import TriageDialog from './TriageDialog.tsx';

type Props = { readonly clientId: string; readonly one: Case };
type Open = 'triage' | 'assign' | 'member' | 'change';

const dialogs = {
  triage: TriageDialog,
  assign: AssignDialog,
  member: AddMemberDialog,
  change: ChangeCaseDialog,
} as const;

/** One case: why, with whom, what was decided, and what can be done about it. */
export function CaseSection({ clientId, one }: Props) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<Open>();
  const Dialog = open ? dialogs[open] : undefined;
  return (
    <Section
      sheet
      title={one.program.name}
      note={<CaseState one={one} />}
      actions={one.closedAt ? null : <CaseActions one={one} onOpen={setOpen} />}
    >
      <Quote>{one.reasonForContact}</Quote>
      {one.immediateDanger ? <Mark tone="danger">{one.immediateDanger}</Mark> : null}
      <Soft>
        {one.closedAt ? (
          <Trans
            id="From <0/> until <1/>"
            components={{ 0: <When at={one.openedAt} />, 1: <When at={one.closedAt} /> }}
          />
        ) : (
          <Trans id="Since <0/>" components={{ 0: <When at={one.openedAt} /> }} />
        )}
        {` · ${i18n.t('weight {weight}', { weight: one.weight })} · ${i18n.t(comingWords[one.cameBy])}`}
      </Soft>
      <CareTeam clientId={clientId} one={one} />
      <Assignments one={one} />
      {Dialog ? <Dialog clientId={clientId} one={one} onClose={() => setOpen(undefined)} /> : null}
    </Section>
  );
}

function CaseState({ one }: { readonly one: Case }) {
  const { i18n } = useLingui();
  if (one.closedAt) return <Mark>{i18n.t('Closed')}</Mark>;
  if (!one.triage) return <Mark tone="missing">{i18n.t('Nobody has decided yet')}</Mark>;
  const words = i18n.t(triageWords[one.triage]);
  if (one.triage === 'accepted') return <Mark tone="good">{words}</Mark>;
  if (one.waiting)
    return (
      <Mark tone="wait">{i18n.t('Place {place} on the waiting list', { place: one.waiting.place })}</Mark>
    );
  return <Mark tone="wait">{one.redirectedTo ? `${words}: ${one.redirectedTo}` : words}</Mark>;
}

function CaseActions({ one, onOpen }: { readonly one: Case; readonly onOpen: (open: Open) => void }) {
  const { i18n } = useLingui();
  const assigns = useCan('assign cases');
  return (
    <>
      {one.triage === 'accepted' ? null : (
        <Button onClick={() => onOpen('triage')}>{i18n.t('Decide')}</Button>
      )}
      <Button onClick={() => onOpen('member')}>{i18n.t('Add a colleague')}</Button>
      {assigns ? <Button onClick={() => onOpen('assign')}>{i18n.t('Give to somebody else')}</Button> : null}
      <Button look="plain" onClick={() => onOpen('change')}>
        {i18n.t('Change')}
      </Button>
    </>
  );
}

function Assignments({ one }: { readonly one: Case }) {
  const { i18n } = useLingui();
  if (one.assignments.length === 0) return null;
  return (
    <details>
      <summary>{i18n.t('How the case went from hand to hand')}</summary>
      <Stack gap={1}>
        {one.assignments.map(({ id, from, to, by, reason, at }) => (
          <p key={id}>
            <When at={at} />{' '}
            {i18n.t('from {from} to {to}, decided by {by}: {reason}', {
              from: from.name,
              to: to.name,
              by: by.name,
              reason,
            })}
          </p>
        ))}
      </Stack>
    </details>
  );
}
