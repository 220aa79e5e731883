import { useLingui } from '@lingui/react';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Button, ButtonLink, Loaded, Page, Stack } from '#ui/kit.ts';
import { api } from '../api.ts';
import { EcomapPicture } from './EcomapPicture.tsx';
import { Legend } from './Legend.tsx';
import { SystemsList } from './SystemsList.tsx';

/** What a household lives among: drawn as an ecomap, and as the list that edits it. */
export default function EcomapPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const ecomap = useQuery({
    queryKey: ['ecomap', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/ecomap', { params: { clientId }, signal }),
  });
  return (
    <Page
      wide
      title={i18n.t('Ecomap')}
      lead={i18n.t('What they live among, what it gives and what it takes.')}
      actions={
        <>
          <ButtonLink to={`/clients/${clientId}/people/family`}>{i18n.t('Family')}</ButtonLink>
          <Button look="plain" icon={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            {i18n.t('Print')}
          </Button>
        </>
      }
    >
      <Loaded query={ecomap}>
        {(map) => (
          <Stack gap={4}>
            <EcomapPicture map={map} />
            <Legend />
            <div data-print="no">
              <SystemsList clientId={clientId} map={map} />
            </div>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
