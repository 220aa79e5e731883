import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Loaded, Mark, Section } from '#ui/kit.ts';
import { ownApi } from '../api.ts';
import { BackupCodesDialog } from './BackupCodes.tsx';
import { RemoveAuthenticator } from './RemoveAuthenticator.tsx';
import { SetUpAuthenticator } from './SetUpAuthenticator.tsx';

type Doing = 'setting up' | 'renewing' | 'removing' | undefined;

/** The code that is asked for after the password. */
export function AuthenticatorSection() {
  const { i18n } = useLingui();
  const [doing, setDoing] = useState<Doing>();
  const state = useQuery({
    queryKey: ['authenticator'],
    queryFn: ({ signal }) => ownApi('GET /authenticator', { signal }),
  });
  const close = () => setDoing(undefined);
  return (
    <Loaded query={state}>
      {({ on }) => (
        <Section
          title={i18n.t('Authenticator app')}
          sheet
          note={
            on ? (
              <Mark tone="good">{i18n.t('In use')}</Mark>
            ) : (
              <Mark tone="missing">{i18n.t('Not set up')}</Mark>
            )
          }
          actions={
            on ? (
              <>
                <Button onClick={() => setDoing('renewing')}>{i18n.t('New backup codes')}</Button>
                <Button onClick={() => setDoing('removing')}>{i18n.t('Remove')}</Button>
              </>
            ) : (
              <Button onClick={() => setDoing('setting up')}>{i18n.t('Set up')}</Button>
            )
          }
        >
          <p>
            {on
              ? i18n.t('When you sign in, you are asked for a code from your app after the password.')
              : i18n.t(
                  'An app on your phone shows a new code every 30 seconds. Somebody who learns your password still cannot sign in.',
                )}
          </p>
          {doing === 'setting up' ? <SetUpAuthenticator onClose={close} /> : null}
          {doing === 'renewing' ? <BackupCodesDialog onClose={close} /> : null}
          {doing === 'removing' ? <RemoveAuthenticator onClose={close} /> : null}
        </Section>
      )}
    </Loaded>
  );
}
