import { useLingui } from '@lingui/react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '#features/clients/web/index.tsx';
import { Button, Empty, Loaded, Page, Section, Timeline, useCan, When } from '#ui/kit.ts';
import type { Log } from '../contract.ts';
import { api } from './api.ts';
import { Composer } from './Composer.tsx';
import { daysOf } from './days.ts';
import { Entry } from './Entry.tsx';
import { useSoughtNote } from './useSoughtNote.ts';

const openEntries = 3;

/** What happened, with the place to write down what just did on top. */
export default function LogPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const writes = useCan('write clients');
  const log = useInfiniteQuery({
    queryKey: ['log', clientId],
    queryFn: ({ pageParam, signal }) =>
      api('GET /clients/:clientId/log', {
        params: { clientId },
        query: pageParam ? { before: pageParam } : {},
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last: Log) => last.before,
  });
  const sought = useSoughtNote(log);
  return (
    <Page title={i18n.t('Log')}>
      {writes ? <Composer clientId={clientId} /> : null}
      <Loaded query={log}>
        {({ pages }) => <Days clientId={clientId} days={daysOf(pages)} sought={sought} />}
      </Loaded>
      {log.hasNextPage ? (
        <div>
          <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {i18n.t('Show earlier days')}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}

type DaysProps = {
  readonly clientId: string;
  readonly days: Log['days'];
  /** The note that the address points to; it stands open. */
  readonly sought: string | undefined;
};

function Days({ clientId, days, sought }: DaysProps) {
  const { i18n } = useLingui();
  const name = useClient(clientId).data?.name;
  if (days.length === 0) {
    return (
      <Empty title={i18n.t('Nothing has been recorded yet.')}>
        {i18n.t('Write down the first contact above: a few words are enough.')}
      </Empty>
    );
  }
  const newest = new Set(days.flatMap(({ entries }) => entries.toReversed()).slice(0, openEntries));
  return days.map(({ day, entries }) => (
    <Section key={day} title={<When at={day} />}>
      <Timeline label={i18n.t('Contacts of the day')}>
        {entries.map((entry) => (
          <Entry
            key={entry.id}
            clientId={clientId}
            name={name}
            entry={entry}
            open={newest.has(entry) || (sought !== undefined && entry.note?.id === sought)}
          />
        ))}
      </Timeline>
    </Section>
  ));
}
