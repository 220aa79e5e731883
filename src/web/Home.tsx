import { useMe } from '#ui/data/session.tsx';
import type { Room } from '#ui/room.ts';
import { NotFoundPage } from '#ui/state/WholePage.tsx';
import { Navigate } from '#ui/way/Way.tsx';
import { pagesFor, placesFor } from './navigation.ts';

/** The address without a path: the first place that this worker's roles open. */
export function Home({ rooms }: { readonly rooms: readonly Room[] }) {
  const [first] = placesFor(pagesFor(rooms, useMe().can));
  return first ? <Navigate to={first.path} replace /> : <NotFoundPage />;
}
