import { useLingui } from '@lingui/react';
import { Ago, ButtonLink, Item, Link, Mark, Soft } from '#ui/kit.ts';
import type { ResponseSummary } from '../../contract.ts';
import { answererLabels, statusLabels } from '../../rules/answering.ts';
import { Value } from '../result/Scores.tsx';

type Props = { readonly clientId: string; readonly response: ResponseSummary };

/** One answering in a sentence: who answered, when, and the first of what it adds up to. */
export function ResponseLine({ clientId, response }: Props) {
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
      <Soft>
        {answeredBy === 'proxy' ? proxyName : i18n.t(answererLabels[answeredBy])},{' '}
        <Ago at={completedAt ?? savedAt} />
        {forHousehold ? `, ${i18n.t('for the household')}` : ''}
      </Soft>
    </Item>
  );
}
