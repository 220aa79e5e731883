import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { ButtonLink, Loaded, Stack, useMe } from '#ui/kit.ts';
import { entryApi } from '../api.ts';
import { SignInForm } from './SignInForm.tsx';
import { UnlockForm } from './UnlockForm.tsx';

/**
 * What stands in the dialog over the page when the session is locked or over. Only the one who was signed in
 * may go on: what is on the page, and half written, is theirs.
 */
export default function SignInAgain({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { i18n } = useLingui();
  const { worker } = useMe();
  const session = useQuery({
    queryKey: ['door', 'again'],
    queryFn: () => entryApi('GET /session'),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Loaded query={session}>
      {({ state }) =>
        state === 'signed out' ? (
          <Stack gap={4}>
            <p>
              <strong>{worker.name}</strong> · {worker.email}
            </p>
            <SignInForm email={worker.email} onSignedIn={onSignedIn} />
            <p>
              {i18n.t('Somebody else?')}{' '}
              <ButtonLink look="plain" to="/sign-out">
                {i18n.t('Leave this page')}
              </ButtonLink>
            </p>
          </Stack>
        ) : (
          <UnlockForm name={worker.name} onUnlocked={onSignedIn} />
        )
      }
    </Loaded>
  );
}
