import { useLingui } from '@lingui/react';
import { IconMessageCircle, IconSeedling, IconSparkles } from '@tabler/icons-react';
import { useId } from 'react';
import { strengthKindLabels } from '#features/assessments/rules/needs.ts';
import { Protected, useDomains } from '#features/assessments/web/index.tsx';
import { Quote, Soft } from '#ui/kit.ts';
import type { Thread } from '../contract.ts';
import { Changed } from './Changed.tsx';
import { GoalBranch } from './GoalBranch.tsx';
import { Branches, Knot, MissingBranches } from './Knot.tsx';
import { ReferralBranch } from './ReferralBranch.tsx';
import css from './Story.module.css';

type Props = { readonly clientId: string; readonly thread: Thread };

const icons = { need: IconMessageCircle, strength: IconSeedling, hope: IconSparkles } as const;

/** One thread from its beginning, through goals, steps and referrals, to what changed. */
export function ThreadPart({ clientId, thread }: Props) {
  const { i18n } = useLingui();
  const heading = useId();
  const missing = thread.broken.filter(({ kind }) => kind === 'need_without_goal');
  const hasBranches =
    thread.goals.length + thread.goalsElsewhere.length + thread.referrals.length + missing.length > 0;
  return (
    <article aria-labelledby={heading} className={css['thread']} data-kind={thread.kind}>
      <div className={css['node']}>
        <Origin thread={thread} heading={heading} />
        {hasBranches ? (
          <Branches label={i18n.t('What follows from it')}>
            {thread.goals.map((goal) => (
              <GoalBranch key={goal.id} clientId={clientId} goal={goal} />
            ))}
            {thread.goalsElsewhere.map(({ id, title }) => (
              <li key={id}>
                <p className={css['elsewhere']}>
                  <a href={`#story-goal-${id}`}>{i18n.t('Also leads to: {title}', { title })}</a>
                </p>
              </li>
            ))}
            {thread.referrals.map((referral) => (
              <ReferralBranch key={referral.id} clientId={clientId} referral={referral} />
            ))}
            <MissingBranches ends={missing} />
          </Branches>
        ) : null}
      </div>
      <Changed thread={thread} />
    </article>
  );
}

function Origin({ thread, heading }: { readonly thread: Thread; readonly heading: string }) {
  const { i18n } = useLingui();
  const { nameOf } = useDomains();
  const { kind, strengthKind, domain, title, words, wishedFor, sensitivity, endedAt } = thread;
  const Icon = icons[kind];
  const whole = kind === 'hope' ? i18n.t('Hope') : i18n.t('Need');
  const what = strengthKind ? i18n.t(strengthKindLabels[strengthKind]) : whole;
  return (
    <Knot look={kind} label={what} icon={<Icon size={16} aria-hidden />} over={endedAt !== null}>
      <h3 id={heading} dir="auto">
        {title}
      </h3>
      <Soft>{nameOf(domain)}</Soft>
      {words ? <Quote>{words}</Quote> : null}
      {wishedFor ? <p dir="auto">{i18n.t('Wished for: {wish}', { wish: wishedFor })}</p> : null}
      <Protected category={sensitivity} />
    </Knot>
  );
}
