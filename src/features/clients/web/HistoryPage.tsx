import { useLingui } from '@lingui/react';
import { useInfiniteQuery } from '@tanstack/react-query';
import {
  Button,
  comma,
  Empty,
  Loaded,
  Page,
  Soft,
  Stack,
  Timeline,
  TimelineItem,
  When,
  withCommas,
} from '#ui/kit.ts';
import type { Edit } from '../contract.ts';
import { entityName, fieldName } from '../rules/field-words.ts';
import { api } from './api.ts';

/** What was changed in this record, what stood there before, and who changed it. */
export default function HistoryPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const history = useInfiniteQuery({
    queryKey: ['history', clientId],
    queryFn: ({ signal, pageParam }) =>
      api('GET /clients/:clientId/history', {
        params: { clientId },
        query: pageParam ? { before: pageParam } : {},
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => (page.more ? page.edits.at(-1)?.at : undefined),
  });
  return (
    <Page title={i18n.t('What was changed')}>
      <Loaded query={history}>{({ pages }) => <Edits edits={pages.flatMap((page) => page.edits)} />}</Loaded>
      {history.hasNextPage ? (
        <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {i18n.t('Show what was before')}
        </Button>
      ) : null}
    </Page>
  );
}

function Edits({ edits }: { readonly edits: readonly Edit[] }) {
  const { i18n } = useLingui();
  if (edits.length === 0) return <Empty title={i18n.t('Nothing has been changed yet.')} />;
  return (
    <Timeline label={i18n.t('What was changed')}>
      {edits.map((edit) => (
        <TimelineItem
          key={edit.id}
          when={
            <>
              <When at={edit.at} format="full" />
              {comma()}
              {edit.who ?? i18n.t('The system')}
            </>
          }
          title={i18n.t(entityName(edit.entity))}
        >
          <Stack gap={1}>
            {edit.changes.map(({ field, was, became }) => (
              <p key={field}>
                <Soft>{i18n.t(fieldName(field))}:</Soft> <del>{said(was)}</del> <ins>{said(became)}</ins>
              </p>
            ))}
          </Stack>
        </TimelineItem>
      ))}
    </Timeline>
  );
}

function said(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return withCommas(value.map(said)) || '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
