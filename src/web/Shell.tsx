import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Problem } from '#ui/data/problem.ts';
import { type Me, MeProvider, useAskMe } from '#ui/data/session.tsx';
import type { Room } from '#ui/room.ts';
import { useLater } from '#ui/state/Later.tsx';
import { ErrorState } from '#ui/state/Loaded.tsx';
import { Loading } from '#ui/state/States.tsx';
import { Arrival } from './Arrival.tsx';
import { NoConnection } from './NoConnection.tsx';
import { pagesFor, placesFor } from './navigation.ts';
import css from './Shell.module.css';
import { SignInAgain } from './SignInAgain.tsx';
import { SkipLink } from './SkipLink.tsx';
import { singleKeys } from './singleKeys.ts';
import { TopBar } from './TopBar.tsx';
import { useArrival } from './useArrival.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useWorkersLanguage } from './useWorkersLanguage.ts';
import { Watch } from './Watch.tsx';

const Finder = lazy(() => import('./Finder.tsx'));
const Shortcuts = lazy(() => import('./Shortcuts.tsx'));

type Rooms = { readonly rooms: readonly Room[] };

/** What stands round every page of a signed-in worker. */
export function Shell({ rooms }: Rooms) {
  const me = useAskMe();
  const { href, pathname } = useLocation();
  if (me.data) {
    return (
      <MeProvider me={me.data}>
        <Furnished rooms={rooms} me={me.data} />
      </MeProvider>
    );
  }
  if (me.error instanceof Problem && me.error.status === 401) {
    // The address changes before this page gives way: asking again for the door would never end.
    return pathname === '/sign-in' ? <Loading /> : <Navigate to="/sign-in" search={{ next: href }} replace />;
  }
  return (
    <>
      <Arrival />
      <main className={css['main']}>
        {me.error ? <ErrorState error={me.error} again={me.refetch} /> : <Loading />}
      </main>
    </>
  );
}

function Furnished({ rooms, me }: Rooms & { readonly me: Me }) {
  const [finding, setFinding] = useState(false);
  const [explaining, setExplaining] = useState(false);
  const pages = pagesFor(rooms, me.can);
  const later = useLater();
  useWorkersLanguage(me);
  useArrival();
  useShortcuts({ onFind: () => setFinding(true), onExplain: () => singleKeys() && setExplaining(true) });
  return (
    <>
      <SkipLink />
      <TopBar
        places={placesFor(pages)}
        onFind={() => setFinding(true)}
        onExplain={() => setExplaining(true)}
      />
      <NoConnection />
      <main id="main" tabIndex={-1} className={css['main']}>
        {later ? <Outlet /> : <Loading />}
      </main>
      <Suspense>
        {finding ? <Finder pages={pages} rooms={rooms} onClose={() => setFinding(false)} /> : null}
        {explaining ? <Shortcuts onClose={() => setExplaining(false)} /> : null}
      </Suspense>
      <SignInAgain rooms={rooms} />
      <Watch rooms={rooms} />
    </>
  );
}
