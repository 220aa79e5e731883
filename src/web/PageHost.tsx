import { Suspense, use } from 'react';
import { useMe } from '#ui/data/session.tsx';
import type { PageDefinition } from '#ui/room.ts';
import { Loading } from '#ui/state/States.tsx';
import { ForbiddenPage } from '#ui/state/WholePage.tsx';
import { useAddress } from '#ui/way/Way.tsx';
import { Broken } from './Broken.tsx';
import { fetched, fetchPage } from './fetched.ts';
import type { FoundPage } from './pages.ts';

/** A page in its place: waited for, and answered for when it breaks. */
export function PageHost(found: FoundPage) {
  const { pathname } = useAddress();
  const { may, path } = found.page;
  return (
    <Broken at={pathname}>
      <Suspense key={path} fallback={<Loading />}>
        {may ? <Guarded {...found} may={may} /> : <Hosted {...found} />}
      </Suspense>
    </Broken>
  );
}

function Guarded({ may, ...found }: FoundPage & Required<Pick<PageDefinition, 'may'>>) {
  return useMe().can.includes(may) ? <Hosted {...found} /> : <ForbiddenPage />;
}

function Hosted({ page, params }: FoundPage) {
  const Page = fetched(page);
  if (Page) return <Page {...params} />;
  use(fetchPage(page));
  return null;
}
