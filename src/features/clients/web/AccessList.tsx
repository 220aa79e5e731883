import { useLingui } from '@lingui/react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { AwayLink, Button, fileUrl, Loaded, Problem, Rows, Section, Soft, When } from '#ui/kit.ts';
import type { Look } from '../contract.ts';
import { actionWords } from '../rules.ts';
import { api } from './api.ts';

/** Who looked at this record, when, at what and why; for those who may know. */
export function AccessList({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const looks = useInfiniteQuery({
    queryKey: ['access list', clientId],
    queryFn: ({ signal, pageParam }) =>
      api('GET /clients/:clientId/access-list', {
        params: { clientId },
        query: pageParam ? { before: pageParam } : {},
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => (page.more ? page.looks.at(-1)?.at : undefined),
    retry: false,
  });
  if (looks.error instanceof Problem && looks.error.status === 403) return null;
  return (
    <Section
      title={i18n.t('Who has looked')}
      actions={
        <AwayLink download to={fileUrl('/clients/:clientId/access-list.csv', { clientId })}>
          {i18n.t('As a table')}
        </AwayLink>
      }
    >
      <Loaded query={looks}>{({ pages }) => <LookRows looks={pages.flatMap((page) => page.looks)} />}</Loaded>
      {looks.hasNextPage ? (
        <Button busy={looks.isFetchingNextPage} onClick={() => void looks.fetchNextPage()}>
          {i18n.t('Show what was before')}
        </Button>
      ) : null}
    </Section>
  );
}

function LookRows({ looks }: { readonly looks: readonly Look[] }) {
  const { i18n } = useLingui();
  return (
    <Rows
      caption={i18n.t('Who has looked')}
      rows={looks}
      keyOf={({ at, who, what }) => `${at} ${who} ${what}`}
      columns={[
        { name: i18n.t('Who'), main: true, cell: ({ who }) => who || i18n.t('The system') },
        { name: i18n.t('When'), cell: ({ at }) => <When at={at} format="full" /> },
        { name: i18n.t('Did'), cell: ({ action }) => i18n.t(actionWords[action] ?? action) },
        { name: i18n.t('What'), cell: ({ what }) => what },
        { name: i18n.t('Why'), cell: ({ why }) => why ?? <Soft>–</Soft> },
      ]}
    />
  );
}
