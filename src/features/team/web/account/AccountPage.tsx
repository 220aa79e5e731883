import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Loaded, Page } from '#ui/kit.ts';
import { api } from '../api.ts';
import { AuthenticatorSection } from './AuthenticatorSection.tsx';
import { OwnDetails } from './OwnDetails.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';

/** What somebody may change of themselves: how they are reached, how they sign in, and where they are signed in. */
export default function AccountPage() {
  const { i18n } = useLingui();
  const me = useQuery({ queryKey: ['me', 'details'], queryFn: ({ signal }) => api('GET /me', { signal }) });
  return (
    <Page title={i18n.t('Your account')}>
      <Loaded query={me}>
        {({ worker }) => (
          <>
            <OwnDetails worker={worker} />
            <PasswordSection email={worker.email} />
            <AuthenticatorSection />
            <SessionsSection />
          </>
        )}
      </Loaded>
    </Page>
  );
}
