import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { ButtonLink, comma, Empty, Link, Loaded, Page, Rows, Section, Soft, Stack, When } from '#ui/kit.ts';
import type { Changes, Series } from '../../contract.ts';
import { type Answerer, answererLabels } from '../../rules/answering.ts';
import { api, useInstrumentsOf } from '../api.ts';
import { ScoreLine } from './ScoreLine.tsx';

type Props = { readonly clientId: string; readonly responseId: string };

/** The scores of one instrument over time: drawn, and as a table that says the same. */
export default function OverTimePage({ clientId, responseId }: Props) {
  const { i18n } = useLingui();
  const all = useInstrumentsOf(clientId);
  const url = all.data?.responses.find(({ id }) => id === responseId)?.url;
  const changes = useQuery({
    queryKey: ['instrument-scores', clientId, url],
    queryFn: ({ signal }) =>
      api('GET /clients/:clientId/instrument-scores', {
        params: { clientId },
        query: { url: url ?? '' },
        signal,
      }),
    enabled: url !== undefined,
  });
  return (
    <Page
      wide
      title={i18n.t('Over time')}
      actions={
        <ButtonLink to={`/clients/${clientId}/assessments/instruments/${responseId}`}>
          {i18n.t('Back to the answers')}
        </ButtonLink>
      }
    >
      <Loaded query={all}>
        {() => <Loaded query={changes}>{(found) => <Found clientId={clientId} changes={found} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

function Found({ clientId, changes }: { readonly clientId: string; readonly changes: Changes }) {
  const { i18n } = useLingui();
  if (changes.series.length === 0)
    return (
      <Empty title={i18n.t('No score yet.')}>
        {i18n.t('A score is only made when nothing it needs is missing.')}
      </Empty>
    );
  return (
    <Stack gap={5}>
      <p>
        {i18n.t(changes.title)}.{' '}
        {i18n.t('A line is not a life: what they say about these weeks stands in the log and in the story.')}
      </p>
      {changes.series.map((series) => (
        <OneSeries key={series.linkId} clientId={clientId} series={series} />
      ))}
    </Stack>
  );
}

function OneSeries({ clientId, series }: { readonly clientId: string; readonly series: Series }) {
  const { i18n } = useLingui();
  const newestFirst = [...series.points].reverse();
  return (
    <Section title={i18n.t(series.label)}>
      {series.points.length > 1 ? <ScoreLine series={series} /> : null}
      <Rows
        caption={i18n.t(series.label)}
        rows={newestFirst}
        keyOf={({ responseId }) => responseId}
        columns={[
          {
            name: i18n.t('When'),
            main: true,
            cell: ({ responseId, at }) => (
              <Link to={`/clients/${clientId}/assessments/instruments/${responseId}`}>
                <When at={at} format="day" />
              </Link>
            ),
          },
          { name: i18n.t('Score'), end: true, cell: ({ value }) => value },
          { name: i18n.t('Meaning'), cell: ({ band }) => (band ? i18n.t(band) : '') },
          {
            name: i18n.t('Since the last time'),
            cell: ({ difference }) => <Difference difference={difference} />,
          },
          {
            name: i18n.t('Who answered'),
            cell: ({ answeredBy }) => i18n.t(answererLabels[answeredBy as Answerer]),
          },
        ]}
      />
      {series.changes.map(({ points, label, source }) => (
        <p key={points}>
          <Soft>
            {i18n.t('From {points} points on it is {label}.', { points, label: i18n.t(label) })}{' '}
            <bdi>{source}</bdi>
          </Soft>
        </p>
      ))}
    </Section>
  );
}

/** The difference and what was published about it; without that, it may be chance. */
function Difference({ difference }: { readonly difference: Series['points'][number]['difference'] }) {
  const { i18n } = useLingui();
  if (!difference) return <Soft>{i18n.t('the first')}</Soft>;
  const { points, meaning } = difference;
  const amount = points === 0 ? i18n.t('the same') : points > 0 ? `\u200e+${points}` : `\u200e−${-points}`;
  return (
    <span>
      <bdi>{amount}</bdi>
      {meaning ? `${comma()}${i18n.t(meaning)}` : ''}
    </span>
  );
}
