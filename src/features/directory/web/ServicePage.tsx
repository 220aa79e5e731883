import { useLingui } from '@lingui/react';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, ButtonLink, Link, Loaded, Mark, Page, Section, useCan } from '#ui/kit.ts';
import type { Service } from '../contract.ts';
import { statusNames } from '../rules/words.ts';
import { api } from './api.ts';
import { Checked } from './service/Checked.tsx';
import { GettingThere } from './service/GettingThere.tsx';
import { HowToApply } from './service/HowToApply.tsx';
import { ServiceFacts } from './service/ServiceFacts.tsx';
import { VerifyDialog } from './service/VerifyDialog.tsx';

/** Everything about a service: what it is, whether it fits, how one gets it, whether the entry is still true. */
export default function ServicePage({ serviceId }: { readonly serviceId: string }) {
  const service = useQuery({
    queryKey: ['service', serviceId],
    queryFn: ({ signal }) => api('GET /directory/services/:serviceId', { params: { serviceId }, signal }),
  });
  return <Loaded query={service}>{(found) => <Whole service={found} />}</Loaded>;
}

function Whole({ service }: { readonly service: Service }) {
  const { i18n } = useLingui();
  const mayEdit = useCan('edit directory');
  const [verifying, setVerifying] = useState(false);
  const { organization } = service;
  return (
    <Page
      title={service.name}
      lead={<Link to={`/directory/organizations/${organization.id}`}>{organization.name}</Link>}
      actions={
        mayEdit ? (
          <>
            <Button look="main" icon={<IconCheck size={18} aria-hidden />} onClick={() => setVerifying(true)}>
              {i18n.t('I have checked this')}
            </Button>
            <ButtonLink to={`/directory/services/${service.id}/edit`}>{i18n.t('Change')}</ButtonLink>
          </>
        ) : null
      }
    >
      {service.status === 'active' ? null : <Mark tone="warn">{i18n.t(statusNames[service.status])}</Mark>}
      {service.alert ? <Mark tone="warn">{service.alert}</Mark> : null}
      {service.description ? <p>{service.description}</p> : null}
      <Section title={i18n.t('Does it fit?')}>
        <ServiceFacts service={service} />
      </Section>
      <HowToApply service={service} />
      <GettingThere service={service} />
      <Checked service={service} />
      {verifying ? <VerifyDialog serviceId={service.id} onClose={() => setVerifying(false)} /> : null}
    </Page>
  );
}
