import { Trans, useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ButtonLink, ChoiceField, Link, Loaded, Page, Stack } from '#ui/kit.ts';
import { api } from '../api.ts';
import { FindingForm } from './FindingForm.tsx';
import { NoteForm } from './NoteForm.tsx';

type What = 'note' | 'need' | 'strength';

/** What several of a household share, recorded once: a note, a need, a strength. */
export default function EntryPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const [what, setWhat] = useState<What | ''>('note');
  const reach = useQuery({
    queryKey: ['household-reach', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/household-reach', { params: { clientId }, signal }),
  });
  const choices: { value: What; label: string }[] = [
    { value: 'note', label: i18n.t('A note') },
    { value: 'need', label: i18n.t('A need they share') },
    { value: 'strength', label: i18n.t('A strength they share') },
  ];
  return (
    <Page
      title={i18n.t('Record for the household')}
      lead={i18n.t('Written once. Every record that is chosen gets a copy of its own, and no other does.')}
      actions={<ButtonLink to={`/clients/${clientId}/people/family`}>{i18n.t('Family')}</ButtonLink>}
    >
      <Loaded query={reach}>
        {(found) => (
          <Stack gap={4}>
            <ChoiceField
              name="what"
              value={what}
              onChange={setWhat}
              error={undefined}
              beside
              required
              label={i18n.t('What is it?')}
              choices={choices}
            />
            {what === 'need' || what === 'strength' ? (
              <FindingForm key={what} clientId={clientId} reach={found} what={what} />
            ) : (
              <NoteForm clientId={clientId} reach={found} />
            )}
            <p>
              <Trans
                id="A questionnaire about the household is answered once under <0>Instruments</0>, and then kept for the others."
                components={{
                  0: <Link to={`/clients/${clientId}/assessments/instruments`}>{i18n.t('Instruments')}</Link>,
                }}
              />
            </p>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
