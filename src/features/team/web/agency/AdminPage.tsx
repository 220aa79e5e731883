import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { ButtonLink, Loaded, Page } from '#ui/kit.ts';
import { api } from '../api.ts';
import { AgencyForm } from './AgencyForm.tsx';
import { ProgramsSection } from './ProgramsSection.tsx';

/** The agency, its rules and its programs. */
export default function AdminPage() {
  const { i18n } = useLingui();
  const agency = useQuery({ queryKey: ['agency'], queryFn: ({ signal }) => api('GET /agency', { signal }) });
  return (
    <Page
      title={i18n.t('Administration')}
      actions={
        <>
          <ButtonLink to="/team">{i18n.t('Team')}</ButtonLink>
          <ButtonLink to="/admin/intake">{i18n.t('Asking for help')}</ButtonLink>
          <ButtonLink to="/admin/guides">{i18n.t('Interview guides')}</ButtonLink>
          <ButtonLink to="/admin/domains">{i18n.t('Parts of life')}</ButtonLink>
          <ButtonLink to="/admin/instruments">{i18n.t('Instruments')}</ButtonLink>
          <ButtonLink to="/admin/nicknames">{i18n.t('Nicknames')}</ButtonLink>
          <ButtonLink to="/admin/outbox">{i18n.t('Outbox')}</ButtonLink>
        </>
      }
    >
      <Loaded query={agency}>{(found) => <AgencyForm key={found.id} agency={found} />}</Loaded>
      <ProgramsSection />
    </Page>
  );
}
