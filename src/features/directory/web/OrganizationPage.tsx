import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Facts, Item, Items, Link, Loaded, Mark, Page, Section, Soft, useCan } from '#ui/kit.ts';
import type { Organization } from '../contract.ts';
import { statusNames } from '../rules/words.ts';
import { api } from './api.ts';
import { OrganizationDialog } from './edit/OrganizationDialog.tsx';
import { dial } from './words.ts';

/** An organization and everything it offers. */
export default function OrganizationPage({ organizationId }: { readonly organizationId: string }) {
  const organization = useQuery({
    queryKey: ['organization', organizationId],
    queryFn: ({ signal }) =>
      api('GET /directory/organizations/:organizationId', { params: { organizationId }, signal }),
  });
  return <Loaded query={organization}>{(found) => <Whole organization={found} />}</Loaded>;
}

function Whole({ organization }: { readonly organization: Organization }) {
  const { i18n } = useLingui();
  const mayEdit = useCan('edit directory');
  const [changing, setChanging] = useState(false);
  const { email, website, phones, services, description } = organization;
  const unknown = <Mark tone="missing">{i18n.t('Not known')}</Mark>;
  return (
    <Page
      title={organization.name}
      lead={description}
      actions={mayEdit ? <Button onClick={() => setChanging(true)}>{i18n.t('Change')}</Button> : null}
    >
      <Facts
        facts={[
          {
            name: i18n.t('Telephone'),
            value: phones.map((phone) => (
              <div key={phone.number}>
                <a href={dial(phone)}>{phone.number}</a> <Soft>{phone.description}</Soft>
              </div>
            )),
          },
          {
            name: i18n.t('E-mail address'),
            value: email ? <a href={`mailto:${email}`}>{email}</a> : unknown,
          },
          { name: i18n.t('Website'), value: website ? <a href={website}>{website}</a> : unknown },
        ]}
      />
      <Section title={i18n.t('Services')}>
        <Items label={i18n.t('Services')}>
          {services.map(({ id, name, status }) => (
            <Item
              key={id}
              title={<Link to={`/directory/services/${id}`}>{name}</Link>}
              marks={status === 'active' ? null : <Mark tone="warn">{i18n.t(statusNames[status])}</Mark>}
            />
          ))}
        </Items>
      </Section>
      {changing ? (
        <OrganizationDialog organization={organization} onClose={() => setChanging(false)} />
      ) : null}
    </Page>
  );
}
