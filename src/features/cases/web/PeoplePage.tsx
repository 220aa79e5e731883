import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, ButtonLink, Loaded, Page, Stack, useCan } from '#ui/kit.ts';
import { api } from './api.ts';
import { CaseSection } from './CaseSection.tsx';
import { OpenCaseDialog } from './OpenCaseDialog.tsx';

/** Everybody around a person: for each case its worker and care team, and the way to the family. */
export default function PeoplePage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const [opening, setOpening] = useState(false);
  const opens = useCan('open cases');
  const cases = useQuery({
    queryKey: ['cases', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/cases', { params: { clientId }, signal }),
  });
  return (
    <Page
      title={i18n.t('People')}
      actions={
        <>
          {opens ? <Button onClick={() => setOpening(true)}>{i18n.t('Open another case')}</Button> : null}
          <ButtonLink to={`/clients/${clientId}/people/family`}>{i18n.t('Family and household')}</ButtonLink>
          <ButtonLink to={`/clients/${clientId}/access`}>{i18n.t('Who may see this')}</ButtonLink>
        </>
      }
    >
      <Loaded query={cases}>
        {(found) => (
          <Stack gap={5}>
            {found.cases.map((one) => (
              <CaseSection key={one.id} clientId={clientId} one={one} />
            ))}
          </Stack>
        )}
      </Loaded>
      {opening ? <OpenCaseDialog clientId={clientId} onClose={() => setOpening(false)} /> : null}
    </Page>
  );
}
