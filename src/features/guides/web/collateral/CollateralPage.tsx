import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDomains } from '#features/assessments/web/index.tsx';
import type { Domain } from '#platform/values/index.ts';
import {
  Button,
  Columns,
  Empty,
  Item,
  Items,
  Loaded,
  Page,
  Quote,
  Section,
  Soft,
  Stack,
  useCan,
} from '#ui/kit.ts';
import { serverWords } from '#ui/language/language.ts';
import type { Collateral } from '../../contract.ts';
import { api } from '../api.ts';
import { AddCollateralDialog } from './AddCollateralDialog.tsx';
import { CollateralItem } from './CollateralItem.tsx';

/** What others say, apart from what the person says, part of life by part of life and side by side. */
export default function CollateralPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const [adding, setAdding] = useState(false);
  const collateral = useQuery({
    queryKey: ['collateral', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/collateral', { params: { clientId }, signal }),
  });
  const caseId = collateral.data?.caseId ?? null;
  const mayWrite = useCan('write clients') && caseId !== null;
  return (
    <Page
      wide
      title={i18n.t('What others say')}
      lead={i18n.t('It stands beside what the person says, and never becomes part of it.')}
      actions={
        mayWrite ? (
          <Button look="main" onClick={() => setAdding(true)}>
            {i18n.t('Record what somebody said')}
          </Button>
        ) : null
      }
    >
      <Loaded query={collateral}>
        {(found) =>
          found.items.length === 0 ? (
            <Empty title={i18n.t('Nobody else has been asked.')}>
              {i18n.t('Family, neighbors, a doctor: who said it, when, and on which consent.')}
            </Empty>
          ) : (
            <SideBySide clientId={clientId} found={found} />
          )
        }
      </Loaded>
      {adding && caseId ? (
        <AddCollateralDialog
          clientId={clientId}
          caseId={caseId}
          subjects={collateral.data?.subjects ?? []}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Page>
  );
}

function SideBySide({ clientId, found }: { readonly clientId: string; readonly found: Collateral }) {
  const { i18n } = useLingui();
  const { nameOf, inOrder } = useDomains();
  const parts: readonly (Domain | null)[] = [...inOrder, null];
  const known = new Set(found.items.map(({ domain }) => domain));
  return (
    <Stack gap={5}>
      {parts
        .filter((domain) => known.has(domain))
        .map((domain) => (
          <Section
            key={domain ?? 'none'}
            sheet
            title={domain ? nameOf(domain) : i18n.t('About their life as a whole')}
          >
            <Columns>
              <Own words={found.own.filter((own) => own.domain === domain)} />
              <Stack gap={1}>
                <h3>{i18n.t('Others say')}</h3>
                <Items label={i18n.t('Others say')}>
                  {found.items
                    .filter((item) => item.domain === domain)
                    .map((item) => (
                      <CollateralItem key={item.id} clientId={clientId} item={item} />
                    ))}
                </Items>
              </Stack>
            </Columns>
          </Section>
        ))}
    </Stack>
  );
}

function Own({ words }: { readonly words: Collateral['own'] }) {
  const { i18n } = useLingui();
  return (
    <Stack gap={1}>
      <h3>{i18n.t('They say themselves')}</h3>
      {words.length === 0 ? (
        <Soft>{i18n.t('Not asked, or nothing written down yet.')}</Soft>
      ) : (
        <Items label={i18n.t('They say themselves')}>
          {words.map(({ title, words: said, at }) => (
            <Item key={`${at} ${title}`} title={serverWords(i18n, title)}>
              {said ? <Quote>{said}</Quote> : null}
            </Item>
          ))}
        </Items>
      )}
    </Stack>
  );
}
