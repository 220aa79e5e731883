import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Loaded } from '#ui/kit.ts';
import { entryApi, quietApi } from '../api.ts';
import { EntryFrame } from './EntryFrame.tsx';
import { SignInForm } from './SignInForm.tsx';
import { UnlockForm } from './UnlockForm.tsx';

/** The door: sign in, unlock, or begin where there is no agency yet. */
export default function SignInPage() {
  const { i18n } = useLingui();
  const { history } = useRouter();
  const next = useNext();
  const door = useQuery({ queryKey: ['door'], queryFn: readDoor, staleTime: 0 });
  const enter = () => history.replace(next);
  return (
    <Loaded query={door}>
      {({ wanted, session, known }) => {
        if (wanted) return <Navigate to="/first-run" replace />;
        if (known) return <Elsewhere to={next} />;
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

/** `next` may hold a query, which a typed navigation would lose. */
function Elsewhere({ to }: { readonly to: string }) {
  const { history } = useRouter();
  useEffect(() => history.replace(to), [history, to]);
  return null;
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
  const { next } = useSearch({ strict: false }) as { next?: unknown };
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';
}
