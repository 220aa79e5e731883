import type { Route } from '#platform/http/route.ts';
import type { World } from '../world/build.ts';
import { hasColumn, type Table } from '../world/catalogue.ts';
import { hasMarked, tableOf } from './ids.ts';
import type { Pair } from './pairs.ts';
import type { Played } from './played.ts';

/** The routes of the rooms that ask who is asking. */
export const guardedRoutes = ({ rooms }: Played): readonly Route[] =>
  rooms
    .flatMap((room) => room.routes.map(({ route }) => route))
    .filter(({ may }) => may !== 'anyone' && may !== 'public page');

export const keyOf = ({ method, path }: Route): string => `${method} ${path}`;

/** The tables of client data that the path names. */
function namedTables(world: World, { path }: Route): readonly Table[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => tableOf(world, name ?? '', path));
  return world.tables.filter((table) => names.includes(table.name));
}

export const isAboutClient = (world: World, route: Route): boolean =>
  namedTables(world, route).some((table) => table.name === 'clients' || hasColumn(table, 'client_id'));

/** Whether a pair asks anything new of a route: elsewhere than about a client, only who asks makes a difference. */
export function matters(world: World, route: Route, { client, category }: Pair): boolean {
  if (!category) return client.name === 'plain' || isAboutClient(world, route);
  const marked = namedTables(world, route).filter((table) => hasColumn(table, 'sensitivity'));
  return marked.length > 0 && marked.every(({ name }) => hasMarked(world, client, category, name));
}
