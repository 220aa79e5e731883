import { useLingui } from '@lingui/react';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Button, ButtonLink, Empty, Loaded, Page, Stack } from '#ui/kit.ts';
import { api } from './api.ts';
import { Households } from './households/Households.tsx';
import { PeopleList } from './people/PeopleList.tsx';
import { GenogramPicture } from './picture/GenogramPicture.tsx';
import { Legend } from './picture/Legend.tsx';

type Props = { readonly clientId: string };

/** The people of somebody's life: drawn as a genogram, and as the list that edits it; with whom they live. */
export default function FamilyPage({ clientId }: Props) {
  const { i18n } = useLingui();
  const family = useQuery({
    queryKey: ['family', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/family', { params: { clientId }, signal }),
  });
  return (
    <Page
      wide
      title={i18n.t('Family')}
      actions={
        <>
          <ButtonLink to={`/clients/${clientId}/people/ecomap`}>{i18n.t('Ecomap')}</ButtonLink>
          <ButtonLink to={`/clients/${clientId}/people/household-entry`}>
            {i18n.t('Record for the household')}
          </ButtonLink>
          <Button look="plain" icon={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            {i18n.t('Print')}
          </Button>
        </>
      }
    >
      <Loaded query={family}>
        {(told) => (
          <Stack gap={4}>
            {told.people.length > 1 ? (
              <>
                <GenogramPicture family={told} />
                <details>
                  <summary>{i18n.t('What the signs mean')}</summary>
                  <Legend />
                </details>
              </>
            ) : (
              <Empty title={i18n.t('Nobody of their family is recorded yet.')}>
                {i18n.t('Ask who belongs to them. With the first person the picture begins to grow.')}
              </Empty>
            )}
            <div data-print="no">
              <PeopleList clientId={clientId} family={told} />
            </div>
          </Stack>
        )}
      </Loaded>
      <div data-print="no">
        <Households clientId={clientId} relatives={family.data?.people ?? []} />
      </div>
    </Page>
  );
}
