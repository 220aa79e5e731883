import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Loaded, Navigate, useGo, useSearch } from '#ui/kit.ts';
import { entryApi, quietApi } from '../api.ts';
import { EntryFrame } from './EntryFrame.tsx';
import { SignInForm } from './SignInForm.tsx';
import { UnlockForm } from './UnlockForm.tsx';

/** The door: sign in, unlock, or begin where there is no agency yet. */
export default function SignInPage() {
  const { i18n } = useLingui();
  const go = useGo();
  const next = useNext();
  const door = useQuery({ queryKey: ['door'], queryFn: readDoor, staleTime: 0 });
  const enter = () => void go({ to: next, replace: true });
  return (
    <Loaded query={door}>
      {({ wanted, session, known }) => {
        if (wanted) return <Navigate to="/first-run" replace />;
        if (known) return <Navigate to={next} replace />;
        if (session.state === 'locked' && session.name) {
          return (
            <EntryFrame title={i18n.t('Locked')} lead={i18n.t('Nobody used this for a while.')}>
              <UnlockForm name={session.name} onUnlocked={enter} />
            </EntryFrame>
          );
        }
        return (
          <EntryFrame title={i18n.t('Sign in')}>
            <SignInForm onSignedIn={enter} />
          </EntryFrame>
        );
      }}
    </Loaded>
  );
}

async function readDoor() {
  const [{ wanted }, session] = await Promise.all([quietApi('GET /first-run'), entryApi('GET /session')]);
  const known = session.state === 'signed in' && (await isKnown());
  return { wanted, session, known };
}

/** A session may live although its owner works here no more: it opens nothing, and must not lead in circles. */
async function isKnown(): Promise<boolean> {
  return await quietApi('GET /me').then(
    () => true,
    () => false,
  );
}

/** Where somebody wanted to go: a page of ours, never another site. */
function useNext(): string {
  const { next = '' } = useSearch();
  return /^\/(?![/\\])/.test(next) ? next : '/';
}
