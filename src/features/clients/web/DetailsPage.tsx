import { useLingui } from '@lingui/react';
import { ConflictDialog, changing, Form, Loaded, Page, Section, Stack, useForm } from '#ui/kit.ts';
import type { ClientPage, Person } from '../contract.ts';
import { api } from './api.ts';
import { ContactFields, LanguageFields, WhatMattersField, WhoFields } from './PersonFields.tsx';
import { type PersonValues, personBody, personValues } from './person-values.ts';
import { useClient } from './useClient.ts';
import { usePersonLabels } from './usePersonLabels.ts';

/** What is known about the person, to be read and mended. */
export default function DetailsPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const client = useClient(clientId);
  return (
    <Page title={i18n.t('Details')} lead={i18n.t('Every change keeps what stood here before.')}>
      <Loaded query={client}>{(found) => <DetailsForm key={found.id} client={found} />}</Loaded>
    </Page>
  );
}

function DetailsForm({ client }: { readonly client: ClientPage }) {
  const { i18n } = useLingui();
  const form = useForm({
    ...changing<Person, PersonValues>(client, personValues),
    send: (values, version) =>
      api('PATCH /clients/:clientId', {
        params: { clientId: client.id },
        body: personBody(values),
        ifMatch: version,
      }),
    saved: i18n.t('Details saved.'),
    stays: true,
  });
  return (
    <>
      <Form form={form} submit={i18n.t('Save details')}>
        <Stack gap={5}>
          <Section title={i18n.t('Who they are')}>
            <WhoFields form={form} />
          </Section>
          <Section title={i18n.t('What matters')}>
            <WhatMattersField form={form} />
          </Section>
          <Section title={i18n.t('Language')}>
            <LanguageFields form={form} />
          </Section>
          <Section title={i18n.t('Reaching them')}>
            <ContactFields form={form} />
          </Section>
        </Stack>
      </Form>
      <ConflictDialog form={form} labels={usePersonLabels()} />
    </>
  );
}
