import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '#features/clients/web/index.tsx';
import { Uploads } from '#features/documents/web/index.tsx';
import { ButtonLink, Empty, Item, Items, Loaded, Mark, Page, Section, Soft, When } from '#ui/kit.ts';
import type { Printable } from '../contract.ts';
import { api } from './api.ts';
import { Prints } from './Prints.tsx';

/** What the person can be given on paper, what they brought, and the way to a good ending. */
export default function DocumentsPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const documents = useQuery({
    queryKey: ['documents', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/documents', { params: { clientId }, signal }),
  });
  return (
    <Page title={i18n.t('Documents')} lead={i18n.t('What they keep. Each print is written down.')}>
      <Loaded query={documents}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={i18n.t('Nothing to print yet.')}>
              {i18n.t('The plan, a safety plan and the papers of an ending will be here.')}
            </Empty>
          ) : (
            <Items>
              {list.map((document) => (
                <Item key={document.id} title={<Title document={document} />}>
                  <Soft>
                    <When at={document.at} />
                  </Soft>
                  <Prints clientId={clientId} document={document} />
                </Item>
              ))}
            </Items>
          )
        }
      </Loaded>
      <Uploads clientId={clientId} />
      <Cases clientId={clientId} />
    </Page>
  );
}

function Title({ document: { kind, detail } }: { readonly document: Printable }) {
  const { i18n } = useLingui();
  if (kind === 'plan') return i18n.t('Their plan, version {number}', { number: detail });
  if (kind === 'safety_plan') return i18n.t('Their safety plan');
  return i18n.t('What was done, and whom to call: {program}', { program: detail });
}

/** Every case with its ending, or the way to one. */
function Cases({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  return (
    <Section title={i18n.t('Endings')}>
      <Loaded query={useClient(clientId)}>
        {({ cases }) => (
          <Items>
            {cases.map(({ id, program, closedAt }) => (
              <Item
                key={id}
                title={program.name}
                marks={closedAt ? <Mark>{i18n.t('Ended')}</Mark> : <Mark tone="good">{i18n.t('Open')}</Mark>}
                actions={
                  <ButtonLink look="plain" to={`/clients/${clientId}/closing/${id}`}>
                    {closedAt ? i18n.t('How it ended, and the calls') : i18n.t('End it well…')}
                  </ButtonLink>
                }
              />
            ))}
          </Items>
        )}
      </Loaded>
    </Section>
  );
}
