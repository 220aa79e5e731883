import { useLingui } from '@lingui/react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { AwayLink, Button, fileUrl, Item, Items, Loaded, Problem, Section, Soft, When } from '#ui/kit.ts';
import type { Look } from '../contract.ts';
import { lookWords } from '../rules/look-words.ts';
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
      <Loaded query={looks}>
        {({ pages }) => <LookItems looks={pages.flatMap((page) => page.looks)} />}
      </Loaded>
      {looks.hasNextPage ? (
        <Button busy={looks.isFetchingNextPage} onClick={() => void looks.fetchNextPage()}>
          {i18n.t('Show what was before')}
        </Button>
      ) : null}
    </Section>
  );
}

function LookItems({ looks }: { readonly looks: readonly Look[] }) {
  const { i18n } = useLingui();
  return (
    <Items label={i18n.t('Who has looked')}>
      {looks.map(({ at, who, action, what, why }) => (
        <Item
          key={`${at} ${who} ${what}`}
          title={who || i18n.t('The system')}
          marks={
            <Soft>
              <When at={at} format="full" />
            </Soft>
          }
        >
          {i18n.t(actionWords[action] ?? action)}: {i18n.t(lookWords[what] ?? what)}
          {why ? <Soft> – {why}</Soft> : null}
        </Item>
      ))}
    </Items>
  );
}
