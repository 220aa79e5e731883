import { useLingui } from '@lingui/react';
import { Ago, ButtonLink, Item, Link, Mark, Soft } from '#ui/kit.ts';
import type { ResponseSummary } from '../../contract.ts';
import { answererLabels, statusLabels } from '../../rules/answering.ts';
import { Value } from '../result/Scores.tsx';

type Props = {
  readonly clientId: string;
  readonly response: ResponseSummary;
  /** The one before of the same instrument. */
  readonly before?: ResponseSummary | undefined;
};

/** One answering in a sentence: who answered, when, and the first of what it adds up to. */
export function ResponseLine({ clientId, response, before }: Props) {
  const { i18n } = useLingui();
  const {
    id,
    title,
    status,
    scores,
    asked,
    answered,
    answeredBy,
    proxyName,
    completedAt,
    savedAt,
    forHousehold,
  } = response;
  const path = `/clients/${clientId}/assessments/instruments/${id}`;
  const [first] = scores;
  return (
    <Item
      title={<Link to={path}>{i18n.t(title)}</Link>}
      marks={
        status === 'in_progress' ? (
          <Mark tone="wait">
            {i18n.t('{answered} of {asked, plural, one {# question} other {# questions}} answered', {
              answered,
              asked,
            })}
          </Mark>
        ) : first ? (
          <Value score={first} />
        ) : (
          <Mark>{i18n.t(statusLabels[status])}</Mark>
        )
      }
      actions={status === 'in_progress' ? <ButtonLink to={path}>{i18n.t('Go on')}</ButtonLink> : null}
    >
      <Beside response={response} before={before} />
      <Soft>
        {answeredBy === 'proxy' ? proxyName : i18n.t(answererLabels[answeredBy])},{' '}
        <Ago at={completedAt ?? savedAt} />
        {forHousehold ? `, ${i18n.t('for the household')}` : ''}
      </Soft>
    </Item>
  );
}

/** The first number beside the last time; nothing where there is none on both sides. */
function Beside({ response, before }: Omit<Props, 'clientId'>) {
  const { i18n } = useLingui();
  const now = response.scores[0];
  const was = before?.scores.find(({ linkId }) => linkId === now?.linkId)?.value;
  if (typeof now?.value !== 'number' || typeof was !== 'number') return null;
  const points = Math.abs(now.value - was);
  const words =
    now.value === was
      ? i18n.t('The same as the last time')
      : now.value < was
        ? i18n.t('{points} lower than the last time', { points })
        : i18n.t('{points} higher than the last time', { points });
  return <p>{words}</p>;
}
