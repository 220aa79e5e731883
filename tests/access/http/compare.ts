import type { LightMyRequestResponse } from 'fastify';
import type { Route } from '#platform/http/route.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { doorFor, statusOf } from '../model/doors.ts';
import type { ClientFacts } from '../model/facts.ts';
import type { World } from '../world/build.ts';
import { clients } from '../world/cast.ts';
import { hasColumn } from '../world/catalogue.ts';
import { idsOf, tableOf } from './ids.ts';
import type { Pair } from './pairs.ts';
import type { Played } from './played.ts';
import { type Given, requestFor, send } from './requests.ts';
import { leaksIn, type Words } from './words.ts';

export type HttpCompared = {
  routes: number;
  requests: number;
  readonly differences: string[];
  readonly leaks: string[];
  readonly broken: string[];
  /** Routes that no example could be made for. */
  readonly unfit: string[];
};

const paramsIn = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');

function isAbout(world: World, route: Route, column: 'client_id' | 'sensitivity'): boolean {
  return paramsIn(route.path).some((name) => {
    if (name === 'clientId') return column === 'client_id';
    const table = world.tables.find((one) => one.name === tableOf(world, name, route.path));
    return table !== undefined && hasColumn(table, column);
  });
}

const textOf = async (response: LightMyRequestResponse): Promise<string> =>
  String(response.headers['content-type']).startsWith('application/pdf')
    ? (await readPdf(response.rawPayload)).text
    : `${response.body} ${JSON.stringify(response.headers)}`;

const nameOf = ({ method, path }: Route, { actor, client, category }: Pair) =>
  `${method} ${path}, ${actor.name} about ${client.name}${category ? `, ${category}` : ''}`;

/** The routes of the rooms that ask who is asking. */
export const guardedRoutes = ({ rooms }: Played): readonly Route[] =>
  rooms
    .flatMap((room) => room.routes.map(({ route }) => route))
    .filter(({ may }) => may !== 'anyone' && may !== 'public page');

export type Asking = {
  readonly played: Played;
  readonly world: World;
  readonly secret: string;
  readonly words: Words;
};

/** Sends one request for a pair; says how the door, the answer's words or the application were not as they must be. */
async function askOne(asking: Asking, route: Route, pair: Pair, compared: HttpCompared): Promise<void> {
  const { played, world, secret, words } = asking;
  const { actor, client, category } = pair;
  const about = isAbout(world, route, 'client_id') ? client : undefined;
  const given: Given = requestFor(route, idsOf(world, client, category, route.path));
  const response = await send(played.http, secret, actor, route, given);
  compared.requests += 1;
  const door = doorFor(actor, route.may, { client: about, category });
  const refused = [401, 403, 404].includes(response.statusCode);
  const fits = door === 'let in' ? !refused : response.statusCode === statusOf[door];
  const name = nameOf(route, pair);
  if (!fits) compared.differences.push(`${name}: ${response.statusCode} where the model says ${door}`);
  if (response.statusCode >= 500) compared.broken.push(`${name}: ${response.body.slice(0, 300)}`);
  for (const leak of leaksIn(words, world, actor, await textOf(response)))
    compared.leaks.push(`${name}: ${leak}`);
}

function isFit(world: World, route: Route, compared: HttpCompared): boolean {
  try {
    requestFor(route, idsOf(world, clients[0] as ClientFacts, undefined, route.path));
    return true;
  } catch (error) {
    compared.unfit.push(`${route.method} ${route.path}: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/** Every guarded route for every pair; pairs about something marked only where the path names such a thing. */
export async function compareHttp(asking: Asking, pairs: readonly Pair[]): Promise<HttpCompared> {
  const routes = guardedRoutes(asking.played);
  const compared: HttpCompared = {
    routes: routes.length,
    requests: 0,
    differences: [],
    leaks: [],
    broken: [],
    unfit: [],
  };
  for (const route of routes) {
    const marked = isAbout(asking.world, route, 'sensitivity');
    const asked = isFit(asking.world, route, compared)
      ? pairs.filter(({ category }) => !category || marked)
      : [];
    for (const pair of asked) await askOne(asking, route, pair, compared);
  }
  return compared;
}
