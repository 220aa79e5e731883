import { lazyRouteComponent, type RouteComponent, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '#ui/data/session.tsx';
import { allWords } from '#ui/language/language.ts';
import type { PageDefinition } from '#ui/room.ts';
import { ForbiddenPage } from '#ui/state/WholePage.tsx';

type HostProps = {
  readonly page: (params: Record<string, string>) => ReactNode;
};

function PageHost({ page: Page }: HostProps) {
  const params: object = useParams({ strict: false });
  return <Page {...params} />;
}

function GuardedPageHost({ page, may }: HostProps & Required<Pick<PageDefinition, 'may'>>) {
  return useMe().can.includes(may) ? <PageHost page={page} /> : <ForbiddenPage />;
}

/** Its words are among the first that are loaded. */
const firstPage = '/today';

async function withAllWords(load: PageDefinition['load']) {
  const [module] = await Promise.all([load(), allWords().catch(() => undefined)]);
  return module;
}

/** A page as a route's component: loaded when first opened, given its path's parameters as properties. */
export function hosted({ load, may, path }: PageDefinition): RouteComponent {
  const page = lazyRouteComponent(path === firstPage ? load : () => withAllWords(load));
  const host = () => (may ? <GuardedPageHost page={page} may={may} /> : <PageHost page={page} />);
  // The router warms up what a pointer comes near to through this property.
  return Object.assign(host, { preload: page.preload }) as RouteComponent;
}
