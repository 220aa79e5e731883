import { Trans, useLingui } from '@lingui/react';
import { IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, ButtonLink, Item, Mark, Soft, useMe, useSubmit, useTimeZone, When } from '#ui/kit.ts';
import { dayOf } from '#ui/words/time.ts';
import type { Step } from '../contract.ts';
import { isOverdue, stepOwnerLabels } from '../rules/steps.ts';
import { api } from './api.ts';
import { CompleteStepDialog, DropStepDialog, StepDialog } from './StepDialogs.tsx';

type Doing = 'change' | 'complete' | 'drop' | undefined;
type Props = {
  readonly clientId: string;
  readonly step: Step;
  readonly mayWrite: boolean;
  readonly onEarlier: (() => void) | undefined;
};

/** One step: what, whose, by when, and what came of it. */
export function StepItem({ clientId, step, mayWrite, onEarlier }: Props) {
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  return (
    <Item
      title={step.title}
      marks={<StepMarks step={step} />}
      actions={
        mayWrite ? (
          <StepActions clientId={clientId} step={step} onDo={setDoing} onEarlier={onEarlier} />
        ) : null
      }
    >
      {step.result ?? step.droppedReason}
      {doing === 'change' ? (
        <StepDialog clientId={clientId} goalId={step.goalId} step={step} onClose={close} />
      ) : null}
      {doing === 'complete' ? <CompleteStepDialog clientId={clientId} step={step} onClose={close} /> : null}
      {doing === 'drop' ? <DropStepDialog clientId={clientId} step={step} onClose={close} /> : null}
    </Item>
  );
}

function StepMarks({ step }: { readonly step: Step }) {
  const { i18n } = useLingui();
  const overdue = isOverdue(step, dayOf(new Date(), useTimeZone()));
  const mine = useMe().worker.id === step.ownerWorkerId;
  const owner = mine ? i18n.t('Me') : (step.ownerName ?? i18n.t(stepOwnerLabels[step.owner]));
  const due = step.dueOn ? (
    <Trans id="by <0/>" components={{ 0: <When at={step.dueOn} format="short" /> }} />
  ) : null;
  return (
    <>
      <Soft>{owner}</Soft>
      {step.doneAt ? (
        <Mark tone="good">
          <Trans id="Done <0/>" components={{ 0: <When at={step.doneAt} format="short" /> }} />
        </Mark>
      ) : null}
      {step.droppedAt ? <Mark>{i18n.t('Let go')}</Mark> : null}
      {step.doneAt || step.droppedAt || !due ? null : overdue ? (
        <Mark tone="warn">{due}</Mark>
      ) : (
        <Soft>{due}</Soft>
      )}
    </>
  );
}

type ActionsProps = Omit<Props, 'mayWrite'> & { readonly onDo: (doing: Doing) => void };

function StepActions({ clientId, step, onDo, onEarlier }: ActionsProps) {
  const { i18n } = useLingui();
  const { title } = step;
  const reopen = useSubmit({
    send: () =>
      api('POST /clients/:clientId/steps/:stepId/reopening', { params: { clientId, stepId: step.id } }),
    saved: i18n.t('The step is open again.'),
  });
  if (step.doneAt || step.droppedAt) {
    return (
      <Button
        look="plain"
        busy={reopen.busy}
        aria-label={i18n.t('Take up again: {title}', { title })}
        onClick={() => reopen.run(undefined)}
      >
        {i18n.t('Take up again')}
      </Button>
    );
  }
  return (
    <>
      <Button look="plain" aria-label={i18n.t('Done: {title}', { title })} onClick={() => onDo('complete')}>
        {i18n.t('Done…')}
      </Button>
      <Button look="plain" aria-label={i18n.t('Change: {title}', { title })} onClick={() => onDo('change')}>
        {i18n.t('Change')}
      </Button>
      <Button look="plain" aria-label={i18n.t('Let go: {title}', { title })} onClick={() => onDo('drop')}>
        {i18n.t('Let go…')}
      </Button>
      <ButtonLink look="plain" to={`/clients/${clientId}/steps/${step.id}/referral`}>
        {i18n.t('Refer…')}
      </ButtonLink>
      {onEarlier ? (
        <Button
          look="plain"
          icon={<IconArrowUp size={18} aria-hidden />}
          aria-label={i18n.t('Earlier: {title}', { title })}
          onClick={onEarlier}
        />
      ) : null}
    </>
  );
}
