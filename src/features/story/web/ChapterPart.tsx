import { Trans, useLingui } from '@lingui/react';
import { memo } from 'react';
import { followUpWords } from '#features/closures/rules.ts';
import { Item, Items, Later, Mark, Quote, Section, Soft, useFirstFew, When } from '#ui/kit.ts';
import type { Chapter } from '../contract.ts';
import { GoalBranch } from './GoalBranch.tsx';
import { Branches, BrokenEnds } from './Knot.tsx';
import { ReferralBranch } from './ReferralBranch.tsx';
import css from './Story.module.css';
import { ThreadPart } from './ThreadPart.tsx';

type Props = {
  readonly clientId: string;
  readonly chapter: Chapter;
  /** False when there is only one and it goes on: then the program needs no saying. */
  readonly named: boolean;
};

/** So many fill a screen; those below are made when these can be seen. */
const firstFew = 1;

const Strand = memo(ThreadPart);

/** A case: its threads, what hangs on none, how it ended and the calls after. */
export function ChapterPart({ clientId, chapter, named }: Props) {
  const { i18n } = useLingui();
  const { program, openedAt, closedAt, threads } = chapter;
  const shown = useFirstFew(threads, firstFew);
  const parts = (
    <>
      {named ? null : <h2 className={css['heard']}>{program}</h2>}
      <div className={css['threads']}>
        {shown.map((thread) => (
          <Strand key={thread.id} clientId={clientId} thread={thread} />
        ))}
      </div>
      <Later>
        <Loose clientId={clientId} chapter={chapter} />
        <Endings chapter={chapter} />
      </Later>
    </>
  );
  if (!named) return parts;
  return (
    <Section
      title={program}
      note={
        <Soft>
          {closedAt ? (
            <Trans id="<0/> to <1/>" components={{ 0: <When at={openedAt} />, 1: <When at={closedAt} /> }} />
          ) : (
            <Trans id="since <0/>" components={{ 0: <When at={openedAt} /> }} />
          )}
        </Soft>
      }
    >
      {threads.length === 0 ? <Soft>{i18n.t('Nothing is on the thread yet.')}</Soft> : null}
      {parts}
    </Section>
  );
}

/** Goals and referrals that hang on no words: broken at their beginning. */
function Loose({ clientId, chapter: { looseGoals, looseReferrals } }: Omit<Props, 'named'>) {
  const { i18n } = useLingui();
  if (looseGoals.length + looseReferrals.length === 0) return null;
  return (
    <section className={css['loose']}>
      <h3>{i18n.t('Not tied to any words of theirs')}</h3>
      <Branches label={i18n.t('Not tied to any words of theirs')}>
        {looseGoals.map((goal) => (
          <GoalBranch key={goal.id} clientId={clientId} goal={goal} />
        ))}
        {looseReferrals.map((referral) => (
          <ReferralBranch key={referral.id} clientId={clientId} referral={referral} />
        ))}
      </Branches>
    </section>
  );
}

function Endings({ chapter: { endings } }: Pick<Props, 'chapter'>) {
  const { i18n } = useLingui();
  return endings.map(({ id, closedAt, reopenedAt, summary, clientWords, followUps, broken }) => (
    <section key={id} className={css['ending']}>
      <h3>
        {i18n.t('How it ended')}{' '}
        <Soft>
          <When at={closedAt} />
        </Soft>
      </h3>
      {reopenedAt ? (
        <Mark tone="info">
          <Trans id="Taken up again <0/>" components={{ 0: <When at={reopenedAt} /> }} />
        </Mark>
      ) : null}
      <p dir="auto">{summary}</p>
      {clientWords ? <Quote>{clientWords}</Quote> : null}
      {followUps.length > 0 ? (
        <Items label={i18n.t('Calls after the ending')}>
          {followUps.map(({ id: callId, dueOn, outcome, words, cancelledAt }) => (
            <Item
              key={callId}
              title={<Trans id="Call <0/>" components={{ 0: <When at={dueOn} /> }} />}
              marks={
                <Mark tone={outcome === 'doing_well' ? 'good' : 'plain'}>
                  {outcome
                    ? i18n.t(followUpWords[outcome])
                    : cancelledAt
                      ? i18n.t('Not wanted any more')
                      : i18n.t('Planned')}
                </Mark>
              }
            >
              {words ? <Quote>{words}</Quote> : null}
            </Item>
          ))}
        </Items>
      ) : null}
      <BrokenEnds ends={broken} />
    </section>
  ));
}
