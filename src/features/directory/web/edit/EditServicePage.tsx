import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { ConflictDialog, changing, Form, Loaded, Page, useForm, useGo } from '#ui/kit.ts';
import type { Service } from '../../contract.ts';
import { api } from '../api.ts';
import { ServiceFields } from './ServiceFields.tsx';
import { bodyOf, valuesOf } from './serviceForm.ts';
import { useServiceLabels } from './useServiceLabels.ts';

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
  const navigate = useGo();
  const form = useForm({
    ...changing(service, valuesOf),
    send: (values, version) =>
      api('PUT /directory/services/:serviceId', {
        params: { serviceId: service.id },
        body: bodyOf(values),
        ifMatch: version,
      }),
    saved: i18n.t('Service changed.'),
    onSaved: () => navigate({ to: `/directory/services/${service.id}` }),
  });
  return (
    <Page title={i18n.t('Change {name}', { name: service.name })}>
      <Form form={form} submit={i18n.t('Save')}>
        <ServiceFields form={form} />
      </Form>
      <ConflictDialog form={form} labels={useServiceLabels()} />
    </Page>
  );
}
