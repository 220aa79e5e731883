import { Trans, useLingui } from '@lingui/react';
import { IconSunrise } from '@tabler/icons-react';
import { needEndingLabels } from '#features/assessments/rules/needs.ts';
import { changeOf, changeWords, type Rated, ratingWords } from '#features/outcomes/rules.ts';
import {
  type Attainment,
  attainmentLabels,
  goalStatusLabels,
  isOpen as isOpenGoal,
} from '#features/plans/rules/goals.ts';
import { Mark, Soft, When } from '#ui/kit.ts';
import type { GoalKnot, Thread } from '../contract.ts';
import { BrokenEnds, Knot } from './Knot.tsx';
import css from './Story.module.css';

const resultKinds = ['goal_without_result', 'goal_not_scaled'];
const resultEnds = ({ broken }: GoalKnot) => broken.filter(({ kind }) => resultKinds.includes(kind));

/** Where the thread arrives: what became of the need, how far the goals came, how that side of life goes. */
export function Changed({ thread }: { readonly thread: Thread }) {
  const { i18n } = useLingui();
  const goals = thread.goals.filter((goal) => !isOpenGoal(goal.status) || resultEnds(goal).length > 0);
  const open = thread.broken.filter(({ kind }) => kind === 'need_without_ending');
  const nothing = goals.length + open.length === 0 && !thread.endedAt && !thread.rated;
  return (
    <div className={css['changed']}>
      <Knot look="change" label={i18n.t('What changed')} icon={<IconSunrise size={16} aria-hidden />}>
        {nothing ? <Soft>{i18n.t('Nothing recorded yet.')}</Soft> : null}
        <Ending thread={thread} />
        <Course rated={thread.rated} />
        {goals.map((goal) => (
          <Result key={goal.id} goal={goal} />
        ))}
        <BrokenEnds ends={open} />
      </Knot>
    </div>
  );
}

function Ending({ thread: { kind, endedAs, endedAt, endedReason } }: { readonly thread: Thread }) {
  const { i18n } = useLingui();
  if (!endedAt) return null;
  return (
    <>
      {endedAs ? (
        <Mark tone={endedAs === 'met' || endedAs === 'partly_met' ? 'good' : 'plain'}>
          {i18n.t(needEndingLabels[endedAs])}
        </Mark>
      ) : null}
      {kind === 'strength' ? <Mark>{i18n.t('Carries no longer')}</Mark> : null}
      {kind === 'hope' ? <Mark>{i18n.t('No longer')}</Mark> : null}
      <Soft>
        <When at={endedAt} format="short" />
      </Soft>
      {endedReason ? <p dir="auto">{endedReason}</p> : null}
    </>
  );
}

function Course({ rated }: Pick<Thread, 'rated'>) {
  const { i18n } = useLingui();
  if (!rated) return null;
  const { first, last } = rated;
  const once = first.ratedAt === last.ratedAt;
  const word = (rating: number) => i18n.t(ratingWords[rating as Rated]);
  return (
    <div>
      <p>
        {once ? (
          word(last.rating)
        ) : (
          <Trans
            id="From “{first}” to <0>“{last}”</0>"
            values={{ first: word(first.rating), last: word(last.rating) }}
            components={{ 0: <b /> }}
          />
        )}
      </p>
      <Soft>{i18n.t(changeWords[changeOf(once ? [last] : [first, last])])}</Soft>
    </div>
  );
}

function Result({ goal }: { readonly goal: GoalKnot }) {
  const { i18n } = useLingui();
  const { title, status, statusReason, attainment } = goal;
  return (
    <div className={css['result']}>
      <p dir="auto">
        <b>{title}</b>
      </p>
      {isOpenGoal(status) ? null : (
        <p>
          {attainment === null
            ? i18n.t(goalStatusLabels[status])
            : i18n.t(attainmentLabels[attainment as Attainment])}
        </p>
      )}
      {statusReason ? <Soft>{statusReason}</Soft> : null}
      <BrokenEnds ends={resultEnds(goal)} />
    </div>
  );
}
