import type { LightMyRequestResponse } from 'fastify';
import type { Route } from '#platform/http/route.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { doorFor, statusesOf } from '../model/doors.ts';
import type { Actor, ClientFacts } from '../model/facts.ts';
import type { World } from '../world/build.ts';
import { clients } from '../world/cast.ts';
import { idOf } from '../world/ids.ts';
import { guardedRoutes, isAboutClient, keyOf, matters } from './about.ts';
import { mayFindNothing } from './examples.ts';
import { hasNone, idsOf } from './ids.ts';
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

const textOf = async (response: LightMyRequestResponse): Promise<string> =>
  String(response.headers['content-type']).startsWith('application/pdf')
    ? (await readPdf(response.rawPayload)).text
    : `${response.body} ${JSON.stringify(response.headers)}`;

const nameOf = ({ method, path }: Route, { actor, client, category }: Pair) =>
  `${method} ${path}, ${actor.name} about ${client.name}${category ? `, ${category}` : ''}`;

export type Asking = {
  readonly played: Played;
  readonly world: World;
  readonly secret: string;
  readonly words: Words;
};

const unnamed = (text: string, given: Given): string =>
  Object.values(given.params).reduce<string>((all, id) => all.replaceAll(String(id), 'ID'), text);

const missing = idOf('nothing has this id');

/** The same request about what nobody ever wrote: hidden and missing must look the same. */
async function looksMissing(
  { played, secret }: Asking,
  route: Route,
  actor: Actor,
  given: Given,
  answered: string,
) {
  const params = Object.fromEntries(
    Object.entries(given.params).map(([name, id]) => [name, name.endsWith('Id') ? missing : id]),
  );
  const response = await send(played.http, secret, actor, route, { ...given, params });
  const plainly = (text: string) => text.replace(/"requestId":"[^"]*"/, '');
  return plainly(unnamed(response.body, { ...given, params })) === plainly(unnamed(answered, given));
}

/** Sends one request for a pair; says how the door, the answer's words or the application were not as they must be. */
async function askOne(asking: Asking, route: Route, pair: Pair, compared: HttpCompared): Promise<void> {
  const { played, world, secret, words } = asking;
  const { actor, client, category } = pair;
  const about = isAboutClient(world, route) ? client : undefined;
  const agency = !about && /:\w+Id/.test(route.path) && route.may !== 'signed in' ? client.agency : undefined;
  const idOfName = idsOf(world, client, category, route.path);
  const named = new Set<string>();
  const given: Given = requestFor(route, (field) => {
    named.add(field);
    return idOfName(field);
  });
  // What is written down in a case finds none where there is none.
  const isThere =
    ![...named].some((field) => hasNone(world, client, field, route.path)) &&
    (route.method !== 'POST' || client.cases.length > 0);
  const response = await send(played.http, secret, actor, route, given);
  const status = response.statusCode;
  compared.requests += 1;
  const door = doorFor(actor, route.may, { route: keyOf(route), client: about, agency, category });
  const fits =
    door === 'let in'
      ? ![401, 403, 404].includes(status) || (status === 404 && (!isThere || mayFindNothing(route)))
      : statusesOf[door].includes(status) ||
        (door === 'not there' && (await looksMissing(asking, route, actor, given, response.body)));
  const name = nameOf(route, pair);
  if (!fits) compared.differences.push(`${name}: ${status} where the model says ${door}`);
  if (status >= 500) compared.broken.push(`${name}: ${response.body.slice(0, 300)}`);
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
    const fit = isFit(asking.world, route, compared);
    const asked = fit ? pairs.filter((pair) => matters(asking.world, route, pair)) : [];
    for (const pair of asked) await askOne(asking, route, pair, compared);
  }
  return compared;
}
