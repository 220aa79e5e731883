import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, Form, Page, useForm, useGo } from '#ui/kit.ts';
import { api } from '../api.ts';
import { OrganizationDialog } from './OrganizationDialog.tsx';
import { ServiceFields } from './ServiceFields.tsx';
import { bodyOf, newService } from './serviceForm.ts';

/** Writes a service into the directory, with its organization where that is new too. */
export default function AddServicePage() {
  const { i18n } = useLingui();
  const navigate = useGo();
  const [adding, setAdding] = useState(false);
  const form = useForm({
    initial: newService,
    send: (values) => api('POST /directory/services', { body: bodyOf(values) }),
    saved: i18n.t('Service added.'),
    onSaved: ({ id }) => navigate({ to: `/directory/services/${id}` }),
  });
  return (
    <Page
      title={i18n.t('Add a service')}
      actions={<Button onClick={() => setAdding(true)}>{i18n.t('The organization is new')}</Button>}
    >
      <Form form={form} submit={i18n.t('Add a service')}>
        <ServiceFields form={form} />
      </Form>
      {adding ? (
        <OrganizationDialog
          onClose={() => setAdding(false)}
          onSaved={({ id, name }) => form.set({ organizationId: { id, label: name } })}
        />
      ) : null}
    </Page>
  );
}
