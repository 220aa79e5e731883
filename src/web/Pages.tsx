import type { Room } from '#ui/room.ts';
import { NotFoundPage } from '#ui/state/WholePage.tsx';
import { Navigate, useAddress } from '#ui/way/Way.tsx';
import { ClientLayout } from './ClientLayout.tsx';
import { Home } from './Home.tsx';
import { PageHost } from './PageHost.tsx';
import { clientIdIn, type FoundPage, findPage, isClientPage, pagesOf, withoutStroke } from './pages.ts';
import { Shell } from './Shell.tsx';

type Rooms = { readonly rooms: readonly Room[] };

/** The pages of all rooms: bare ones alone, the rest in the shell, a client's under their header. */
export function Pages({ rooms }: Rooms) {
  const { pathname } = useAddress();
  const found = findPage(pagesOf(rooms), pathname);
  if (found?.page.frame === 'bare') return <PageHost {...found} />;
  return (
    <Shell rooms={rooms} page={found?.page}>
      {found ? <Inside rooms={rooms} found={found} /> : <Elsewhere rooms={rooms} />}
    </Shell>
  );
}

function Inside({ rooms, found }: Rooms & { readonly found: FoundPage }) {
  const { clientId = '' } = found.params;
  const host = <PageHost {...found} />;
  return isClientPage(found.page) ? (
    <ClientLayout rooms={rooms} clientId={clientId}>
      {host}
    </ClientLayout>
  ) : (
    host
  );
}

/** The bare address, a person without a page of theirs, and what leads nowhere. */
function Elsewhere({ rooms }: Rooms) {
  const pathname = withoutStroke(useAddress().pathname);
  const clientId = clientIdIn(pathname);
  if (pathname === '/') return <Home rooms={rooms} />;
  return pathname === `/clients/${clientId}` ? (
    <Navigate to={`${pathname}/story`} replace />
  ) : (
    <NotFoundPage />
  );
}
