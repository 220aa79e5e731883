import { useLingui } from '@lingui/react';
import { type ComponentType, lazy, Suspense, useMemo } from 'react';
import { useSignedOut, welcomeBack } from '#ui/data/signed-out.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { Stack } from '#ui/layout/Section.tsx';
import type { Room } from '#ui/room.ts';
import { Loading } from '#ui/state/States.tsx';

type FormProps = { readonly onSignedIn: () => void };

/** The session has ended in the middle of work: the password is asked for on top of the page, which stays. */
export function SignInAgain({ rooms }: { readonly rooms: readonly Room[] }) {
  const { i18n } = useLingui();
  const signedOut = useSignedOut();
  const load = rooms.find((room) => room.signInAgain)?.signInAgain;
  const Form = useMemo<ComponentType<FormProps> | undefined>(() => load && lazy(load), [load]);
  if (!signedOut || !Form) return null;
  return (
    <Dialog open lasting title={i18n.t('Please sign in again')}>
      <Stack gap={4}>
        <p>{i18n.t('You have been away for a while. What you were typing is still here.')}</p>
        <Suspense fallback={<Loading />}>
          <Form onSignedIn={welcomeBack} />
        </Suspense>
      </Stack>
    </Dialog>
  );
}
