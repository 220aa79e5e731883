import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { parseInput } from '#platform/http/input.ts';
import type { Route } from '#platform/http/route.ts';
import { cookieOf } from '#tests/support/application.ts';
import type { Actor } from '../model/facts.ts';
import { secretOf } from '../world/build.ts';
import { exampleOf, type IdFor } from './example.ts';
import { changesOf } from './examples.ts';

export type Given = {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
};

const recordOf = (value: unknown) => (value ?? {}) as Readonly<Record<string, unknown>>;

/** A request that the route takes as input; throws where the example is no good for its schemas. */
export function requestFor(route: Route, idFor: IdFor): Given {
  const { params, query, body } = route.input;
  const changes = changesOf(route);
  const given: Given = {
    params: { ...recordOf(params && exampleOf(params, idFor)), ...changes.params?.(idFor) },
    query: { ...recordOf(query && exampleOf(query, idFor)), ...changes.query?.(idFor) },
    body: body && { ...recordOf(exampleOf(body, idFor)), ...changes.body?.(idFor) },
  };
  parseInput(route, given);
  return given;
}

const fill = (path: string, params: Given['params']) =>
  path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(params[name])));

function headersOf(actor: Actor, secret: string): Record<string, string> {
  const presented = secretOf(actor);
  if (!presented) return {};
  return presented.how === 'present_link'
    ? { 'x-referral-link': presented.token }
    : { cookie: cookieOf(presented.token, secret) };
}

/** Sends the request in the actor's name. */
export function send(
  http: FastifyInstance,
  secret: string,
  actor: Actor,
  route: Route,
  { params, query, body }: Given,
): Promise<LightMyRequestResponse> {
  const search = new URLSearchParams(
    Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)])),
  ).toString();
  return http.inject({
    method: route.method,
    url: `/api${fill(route.path, params)}${search ? `?${search}` : ''}`,
    headers: { 'x-throughline': 'test', 'if-match': '"1"', ...headersOf(actor, secret) },
    ...(body === undefined ? {} : { payload: body as object }),
  });
}
