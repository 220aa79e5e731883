import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import { Item, Mark, Soft, useMe, useTimeZone, When } from '#ui/kit.ts';
import { dayOf } from '#ui/words/time.ts';
import type { Step } from '../contract.ts';
import { isOverdue, stepOwnerLabels } from '../rules/steps.ts';
import { type Doing, StepActions } from './StepActions.tsx';
import { CompleteStepDialog, DropStepDialog, StepDialog } from './StepDialogs.tsx';

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
