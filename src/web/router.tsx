import { createRootRoute, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router';
import type { PageDefinition, Room } from '#ui/room.ts';
import { Loading } from '#ui/state/States.tsx';
import { BrokenPage, NotFoundPage } from '#ui/state/WholePage.tsx';
import { ClientLayout } from './ClientLayout.tsx';
import { Home } from './Home.tsx';
import { hosted } from './PageHost.tsx';
import { Shell } from './Shell.tsx';

const CLIENT = '/clients/:clientId';

const toRouter = (path: string) => path.replaceAll(':', '$');
const isClientPage = (page: PageDefinition) => page.frame === 'shell' && page.path.startsWith(`${CLIENT}/`);

/** The routes of all rooms: bare pages alone, the rest in the shell, a client's pages under their header. */
export function routerOf(rooms: readonly Room[]) {
  const pages = rooms.flatMap((room) => room.pages);
  const root = createRootRoute({ component: Outlet });
  const shell = createRoute({
    getParentRoute: () => root,
    id: 'shell',
    component: () => <Shell rooms={rooms} />,
  });
  const client = createRoute({
    getParentRoute: () => shell,
    path: toRouter(CLIENT),
    component: () => <ClientLayout rooms={rooms} />,
  });
  const home = createRoute({
    getParentRoute: () => shell,
    path: '/',
    component: () => <Home rooms={rooms} />,
  });
  const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFoundPage });
  const clientHome = createRoute({
    getParentRoute: () => client,
    path: '/',
    beforeLoad: ({ params }) => {
      throw redirect({ to: `/clients/${(params as { clientId: string }).clientId}/story`, replace: true });
    },
  });
  const routesOf = (chosen: readonly PageDefinition[], parent: typeof root, below = '') =>
    chosen.map((page) =>
      createRoute({
        getParentRoute: () => parent,
        path: toRouter(page.path.slice(below.length)),
        component: hosted(page),
        staticData: { title: page.title },
      }),
    );
  const bare = pages.filter((page) => page.frame === 'bare');
  const plain = pages.filter((page) => page.frame === 'shell' && !isClientPage(page));
  const under = (parent: unknown) => parent as typeof root;
  const tree = root.addChildren([
    ...routesOf(bare, root),
    shell.addChildren([
      home,
      nowhere,
      ...routesOf(plain, under(shell)),
      client.addChildren([clientHome, ...routesOf(pages.filter(isClientPage), under(client), CLIENT)]),
    ]),
  ]);
  return createRouter({
    routeTree: tree,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: Loading,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: ({ error }) => <BrokenPage error={error} />,
  });
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly title?: string;
  }
}
