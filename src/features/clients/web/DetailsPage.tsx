import { useLingui } from '@lingui/react';
import { ConflictDialog, Form, Loaded, Page, Section, Stack, useForm } from '#ui/kit.ts';
import type { ClientPage, Person } from '../contract.ts';
import { api } from './api.ts';
import { ContactFields, LanguageFields, WhatMattersField, WhoFields } from './PersonFields.tsx';
import { personBody, personValues } from './person-values.ts';
import { useClient } from './useClient.ts';

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
    initial: personValues(client),
    version: client.version,
    send: (values, version) =>
      api('PATCH /clients/:clientId', {
        params: { clientId: client.id },
        body: personBody(values),
        ifMatch: version,
      }),
    saved: i18n.t('Details saved.'),
    current: (saved) => ({ values: personValues(saved as Person), version: (saved as Person).version }),
  });
  const labels = {
    preferredName: i18n.t('Name they want to be called'),
    givenName: i18n.t('Given name'),
    familyName: i18n.t('Family name'),
    phone: i18n.t('Telephone'),
    address: i18n.t('Address, or where to find them'),
    safeContactNote: i18n.t('Anything else about reaching them'),
    whatMatters: i18n.t('What matters most to them'),
  };
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
      <ConflictDialog form={form} labels={labels} />
    </>
  );
}
