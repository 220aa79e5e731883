import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ConflictDialog, Form, Loaded, Page, useForm } from '#ui/kit.ts';
import type { Service } from '../../contract.ts';
import { api } from '../api.ts';
import { ServiceFields } from './ServiceFields.tsx';
import { bodyOf, valuesOf } from './serviceForm.ts';

/** Changes a service that is in the directory. */
export default function EditServicePage({ serviceId }: { readonly serviceId: string }) {
  const service = useQuery({
    queryKey: ['service', serviceId],
    queryFn: ({ signal }) => api('GET /directory/services/:serviceId', { params: { serviceId }, signal }),
  });
  return <Loaded query={service}>{(found) => <EditForm service={found} />}</Loaded>;
}

function EditForm({ service }: { readonly service: Service }) {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const form = useForm({
    initial: valuesOf(service),
    version: service.version,
    send: (values, version) =>
      api('PUT /directory/services/:serviceId', {
        params: { serviceId: service.id },
        body: { ...bodyOf(values), alternateName: service.alternateName },
        ifMatch: version,
      }),
    saved: i18n.t('Service changed.'),
    onSaved: () => navigate({ to: `/directory/services/${service.id}` }),
    current: (saved) => ({ values: valuesOf(saved as Service), version: (saved as Service).version }),
  });
  const labels = {
    name: i18n.t('Name of the service'),
    description: i18n.t('What they do'),
    eligibility: i18n.t('For whom'),
    fees: i18n.t('Cost'),
    application: i18n.t('How to apply'),
  };
  return (
    <Page title={i18n.t('Change {name}', { name: service.name })}>
      <Form form={form} submit={i18n.t('Save')}>
        <ServiceFields form={form} />
      </Form>
      <ConflictDialog form={form} labels={labels} />
    </Page>
  );
}
