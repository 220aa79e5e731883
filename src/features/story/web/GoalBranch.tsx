import { Trans, useLingui } from '@lingui/react';
import { IconArrowsSplit2, IconFlag, IconFootsteps } from '@tabler/icons-react';
import { type GoalStatus, goalStatusLabels } from '#features/plans/rules/goals.ts';
import { stepOwnerLabels } from '#features/plans/rules/steps.ts';
import { Link, Mark, Quote, Soft, type Tone, When } from '#ui/kit.ts';
import type { GoalKnot, StepKnot } from '../contract.ts';
import { Branches, BrokenEnds, Knot, MissingBranches } from './Knot.tsx';
import { ReferralBranch } from './ReferralBranch.tsx';
import css from './Story.module.css';

const tones: Readonly<Record<GoalStatus, Tone>> = {
  proposed: 'wait',
  active: 'info',
  achieved: 'good',
  partly_achieved: 'good',
  not_achieved: 'plain',
  dropped: 'plain',
};

type GoalProps = { readonly clientId: string; readonly goal: GoalKnot };

/** A goal with its measure, and the steps that lead there. */
export function GoalBranch({ clientId, goal }: GoalProps) {
  const { i18n } = useLingui();
  const missing = goal.broken.filter(({ kind }) => kind === 'goal_without_step');
  const untied = goal.broken.filter(({ kind }) => kind === 'goal_without_source');
  return (
    <li className={css['node']}>
      <GoalCard clientId={clientId} goal={goal} untied={untied} />
      {goal.steps.length + missing.length > 0 ? (
        <Branches label={i18n.t('Steps')}>
          {goal.steps.map((step) => (
            <StepBranch key={step.id} clientId={clientId} step={step} />
          ))}
          <MissingBranches ends={missing} />
        </Branches>
      ) : null}
    </li>
  );
}

function GoalCard({ clientId, goal, untied }: GoalProps & { readonly untied: GoalKnot['broken'] }) {
  const { i18n } = useLingui();
  const { id, title, words, measure, baseline, target, dueOn, status } = goal;
  return (
    <Knot
      id={`story-goal-${id}`}
      look="goal"
      label={i18n.t('Goal')}
      icon={<IconFlag size={16} aria-hidden />}
      over={status === 'dropped'}
    >
      <h4 dir="auto">
        <Link to={`/clients/${clientId}/plan`}>{title}</Link>
      </h4>
      <Mark tone={tones[status]}>{i18n.t(goalStatusLabels[status])}</Mark>
      {words ? <Quote>{words}</Quote> : null}
      {measure ? (
        <p dir="auto">
          <Soft>{measure}</Soft>
        </p>
      ) : null}
      {baseline || target ? (
        <p dir="auto">{i18n.t('{from} → {to}', { from: baseline ?? '…', to: target ?? '…' })}</p>
      ) : null}
      {dueOn ? (
        <Soft>
          <Trans id="by <0/>" components={{ 0: <When at={dueOn} format="short" /> }} />
        </Soft>
      ) : null}
      <BrokenEnds ends={untied} />
    </Knot>
  );
}

function StepBranch({ clientId, step }: { readonly clientId: string; readonly step: StepKnot }) {
  const { i18n } = useLingui();
  const { title, owner, ownerName, result, droppedAt, droppedReason, referrals } = step;
  return (
    <li className={css['node']}>
      <Knot
        look="step"
        label={i18n.t('Step')}
        icon={<IconFootsteps size={16} aria-hidden />}
        over={droppedAt !== null}
      >
        <h4 dir="auto">{title}</h4>
        <Soft>{ownerName ?? i18n.t(stepOwnerLabels[owner])}</Soft>
        <StepMark step={step} />
        {(result ?? droppedReason) ? <p dir="auto">{result ?? droppedReason}</p> : null}
        <BrokenEnds ends={step.broken} />
      </Knot>
      {referrals.length > 0 ? (
        <Branches label={i18n.t('Referrals')}>
          {referrals.map((referral) => (
            <ReferralBranch key={referral.id} clientId={clientId} referral={referral} />
          ))}
        </Branches>
      ) : null}
    </li>
  );
}

function StepMark({ step: { doneAt, droppedAt, dueOn } }: { readonly step: StepKnot }) {
  const { i18n } = useLingui();
  if (doneAt)
    return (
      <Mark tone="good">
        <Trans id="Done <0/>" components={{ 0: <When at={doneAt} format="short" /> }} />
      </Mark>
    );
  if (droppedAt) return <Mark icon={<IconArrowsSplit2 size={16} aria-hidden />}>{i18n.t('Let go')}</Mark>;
  if (!dueOn) return null;
  return (
    <Soft>
      <Trans id="by <0/>" components={{ 0: <When at={dueOn} format="short" /> }} />
    </Soft>
  );
}
