import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Protected } from '#features/assessments/web/index.tsx';
import { Button, Facts, Mark, Quote, Row, Section, Soft, type Tone, When } from '#ui/kit.ts';
import type { Goal } from '../contract.ts';
import {
  type Attainment,
  attainmentLabels,
  type GoalStatus,
  goalStatusLabels,
  isOpen,
} from '../rules/goals.ts';
import { ComesFrom } from './ComesFrom.tsx';
import { ChangeGoalDialog, GoalStatusDialog } from './GoalDialogs.tsx';
import { draftOfGoal } from './goal-values.ts';
import css from './Plan.module.css';
import { SmartHelp } from './SmartHelp.tsx';
import { Steps } from './Steps.tsx';

const tones: Readonly<Record<GoalStatus, Tone>> = {
  proposed: 'wait',
  active: 'info',
  achieved: 'good',
  partly_achieved: 'good',
  not_achieved: 'plain',
  dropped: 'plain',
};

type Props = { readonly clientId: string; readonly goal: Goal; readonly mayWrite: boolean };

/** One strand of the thread: what it comes from, the goal with its measure, its steps. */
export function GoalThread({ clientId, goal, mayWrite }: Props) {
  const { i18n } = useLingui();
  const [doing, setDoing] = useState<'change' | 'status'>();
  const close = () => setDoing(undefined);
  const actions = (
    <>
      <Button
        look="plain"
        aria-label={i18n.t('Change: {title}', { title: goal.title })}
        onClick={() => setDoing('change')}
      >
        {i18n.t('Change')}
      </Button>
      <Button
        look="plain"
        aria-label={i18n.t('How far? {title}', { title: goal.title })}
        onClick={() => setDoing('status')}
      >
        {i18n.t('How far?')}
      </Button>
    </>
  );
  return (
    <div id={`goal-${goal.id}`} className={css['strand']}>
      <ComesFrom clientId={clientId} goal={goal} mayWrite={mayWrite} />
      <Section sheet title={goal.title} actions={mayWrite ? actions : null}>
        <Row>
          <Mark tone={tones[goal.status]}>{i18n.t(goalStatusLabels[goal.status])}</Mark>
          {goal.attainment === null ? null : (
            <Soft>{i18n.t(attainmentLabels[goal.attainment as Attainment])}</Soft>
          )}
          <Protected category={goal.sensitivity} />
        </Row>
        {goal.statusReason ? <p>{goal.statusReason}</p> : null}
        {goal.words ? <Quote>{goal.words}</Quote> : null}
        <Measure goal={goal} />
        {isOpen(goal.status) ? <SmartHelp goal={draftOfGoal(goal)} /> : null}
        <Steps clientId={clientId} goal={goal} mayWrite={mayWrite} />
      </Section>
      {doing === 'change' ? <ChangeGoalDialog clientId={clientId} goal={goal} onClose={close} /> : null}
      {doing === 'status' ? <GoalStatusDialog clientId={clientId} goal={goal} onClose={close} /> : null}
    </div>
  );
}

function Measure({ goal }: { readonly goal: Goal }) {
  const { i18n } = useLingui();
  const facts = [
    goal.hope ? { name: i18n.t('Good for'), value: goal.hope } : null,
    goal.measure ? { name: i18n.t('Measured by'), value: goal.measure } : null,
    goal.baseline || goal.target
      ? {
          name: i18n.t('From, to'),
          value: i18n.t('{from} → {to}', { from: goal.baseline ?? '…', to: goal.target ?? '…' }),
        }
      : null,
    goal.confidence === null
      ? null
      : { name: i18n.t('How sure'), value: i18n.t('{confidence} of 10', { confidence: goal.confidence }) },
    goal.dueOn ? { name: i18n.t('By'), value: <When at={goal.dueOn} /> } : null,
  ].filter((fact) => fact !== null);
  return facts.length > 0 ? <Facts facts={facts} /> : null;
}
