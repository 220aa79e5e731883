import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Problem } from '#ui/data/problem.ts';
import { type Me, MeProvider, useAskMe } from '#ui/data/session.tsx';
import type { PageDefinition, Room } from '#ui/room.ts';
import { useLater } from '#ui/state/Later.tsx';
import { ErrorState } from '#ui/state/Loaded.tsx';
import { Loading } from '#ui/state/States.tsx';
import { Navigate, useAddress } from '#ui/way/Way.tsx';
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

type ShellProps = {
  readonly rooms: readonly Room[];
  /** The page within, if the address leads to one. */
  readonly page: PageDefinition | undefined;
  readonly children: ReactNode;
};

/** What stands round every page of a signed-in worker. */
export function Shell(inside: ShellProps) {
  const me = useAskMe();
  const { pathname, search, hash } = useAddress();
  if (me.data) {
    return (
      <MeProvider me={me.data}>
        <Furnished {...inside} me={me.data} />
      </MeProvider>
    );
  }
  if (me.error instanceof Problem && me.error.status === 401) {
    return <Navigate to="/sign-in" search={{ next: pathname + search + hash }} replace />;
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

function Furnished({ rooms, page, me, children }: ShellProps & { readonly me: Me }) {
  const [finding, setFinding] = useState(false);
  const [explaining, setExplaining] = useState(false);
  const pages = pagesFor(rooms, me.can);
  const later = useLater();
  useWorkersLanguage(me);
  useArrival(page);
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
        {later ? children : <Loading />}
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
