import { useLingui } from '@lingui/react';
import {
  type Attainment,
  attainmentLabels,
  type GoalStatus,
  goalStatusLabels,
} from '#features/plans/rules/goals.ts';
import { Empty, Item, Items, Link, Mark, Section, Soft, type Tone, When } from '#ui/kit.ts';
import type { Outcomes } from '../contract.ts';

const tones: Readonly<Record<GoalStatus, Tone>> = {
  proposed: 'plain',
  active: 'wait',
  achieved: 'good',
  partly_achieved: 'info',
  not_achieved: 'warn',
  dropped: 'plain',
};

type GoalsProps = { readonly clientId: string; readonly goals: Outcomes['goals'] };

/** How far each goal has come: where it began, where it should lead, and how it was graded. */
export function GoalOutcomes({ clientId, goals }: GoalsProps) {
  const { i18n } = useLingui();
  return (
    <Section title={i18n.t('How far the goals have come')}>
      {goals.length === 0 ? (
        <Empty
          title={i18n.t('There are no goals yet.')}
          actions={<Link to={`/clients/${clientId}/plan`}>{i18n.t('To the plan')}</Link>}
        />
      ) : (
        <Items>
          {goals.map((goal) => (
            <GoalItem key={goal.id} goal={goal} />
          ))}
        </Items>
      )}
    </Section>
  );
}

function GoalItem({ goal }: { readonly goal: Outcomes['goals'][number] }) {
  const { i18n } = useLingui();
  const status = goal.status as GoalStatus;
  const grade = goal.attainment === null ? undefined : attainmentLabels[goal.attainment as Attainment];
  return (
    <Item title={goal.title} marks={<Mark tone={tones[status]}>{i18n.t(goalStatusLabels[status])}</Mark>}>
      {grade ? <p>{i18n.t(grade)}</p> : null}
      {goal.baseline && goal.target ? (
        <p>{i18n.t('From “{baseline}” to “{target}”', { baseline: goal.baseline, target: goal.target })}</p>
      ) : null}
      {goal.statusReason ? <p dir="auto">{goal.statusReason}</p> : null}
      <Soft>
        <When at={goal.statusAt} />
      </Soft>
    </Item>
  );
}
