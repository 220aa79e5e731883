import { useLingui } from '@lingui/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { riskKindLabels, riskStateLabels } from '#features/assessments/rules/risks.ts';
import {
  ButtonLink,
  Columns,
  Empty,
  Item,
  Items,
  Loaded,
  Mark,
  Page,
  Quote,
  Section,
  SelectField,
  Soft,
  Stack,
} from '#ui/kit.ts';
import type { SinceThen } from '../../contract.ts';
import { api } from '../api.ts';
import { Answered } from './Answered.tsx';

/** Needs, strengths, risks and scores now, beside an earlier day. Nothing was overwritten: all of it is still there. */
export default function SincePage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const [since, setSince] = useState('');
  const found = useQuery({
    queryKey: ['since', clientId, since],
    queryFn: ({ signal }) =>
      api('GET /clients/:clientId/reassessment', {
        params: { clientId },
        query: since === '' ? {} : { since },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  const day = (date: string) =>
    new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  return (
    <Page
      wide
      title={i18n.t('Beside the last time')}
      lead={i18n.t('What is new since then, what is still so, what has ended.')}
      actions={<ButtonLink to={`/clients/${clientId}/assessments`}>{i18n.t('Assessments')}</ButtonLink>}
    >
      <Loaded query={found}>
        {(then) =>
          then.days.length === 0 ? (
            <Empty title={i18n.t('There is no last time yet.')}>
              {i18n.t(
                'Once needs, strengths or risks were written down, or an instrument was answered, they stand here beside the next time.',
              )}
            </Empty>
          ) : (
            <Stack gap={5}>
              <SelectField
                name="since"
                label={i18n.t('Beside the end of')}
                required
                value={then.since}
                onChange={setSince}
                choices={[...new Set([then.since, ...then.days])].map((date) => ({
                  value: date,
                  label: day(date),
                }))}
              />
              <Columns>
                <Lived title={i18n.t('Strengths')} lived={then.strengths} />
                <Lived title={i18n.t('Needs')} lived={then.needs} />
              </Columns>
              <Risks risks={then.risks} />
              <Answered clientId={clientId} instruments={then.instruments} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

type LivedProps = {
  readonly title: string;
  readonly lived: SinceThen['strengths'];
};

function Lived({ title, lived }: LivedProps) {
  const { i18n } = useLingui();
  const marks = {
    new: <Mark tone="info">{i18n.t('New')}</Mark>,
    still: <Mark>{i18n.t('Still so')}</Mark>,
    ended: <Mark tone="good">{i18n.t('Ended')}</Mark>,
  };
  return (
    <Section title={title}>
      {lived.length === 0 ? <Mark tone="missing">{i18n.t('Nothing was written down')}</Mark> : null}
      <Items>
        {lived.map(({ id, title: name, words, change, reworded }) => (
          <Item
            key={id}
            title={name}
            marks={
              <>
                {marks[change]}
                {reworded ? <Mark tone="info">{i18n.t('Said differently')}</Mark> : null}
              </>
            }
          >
            {words ? <Quote>{words}</Quote> : null}
          </Item>
        ))}
      </Items>
    </Section>
  );
}

function Risks({ risks }: { readonly risks: SinceThen['risks'] }) {
  const { i18n } = useLingui();
  return (
    <Section title={i18n.t('Risks')}>
      {risks.length === 0 ? <Mark tone="missing">{i18n.t('Not assessed')}</Mark> : null}
      <Items>
        {risks.map(({ kind, before, now }) => (
          <Item
            key={kind}
            title={i18n.t(riskKindLabels[kind])}
            marks={
              <Mark tone={now === 'high' ? 'danger' : now === 'moderate' ? 'warn' : 'plain'}>
                {i18n.t(riskStateLabels[now])}
              </Mark>
            }
          >
            <Soft>
              {before === now
                ? i18n.t('As it was then')
                : i18n.t('Then: {level}', { level: i18n.t(riskStateLabels[before]) })}
            </Soft>
          </Item>
        ))}
      </Items>
    </Section>
  );
}
