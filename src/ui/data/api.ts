import type { Contract, GivenInput, Output, Route } from '#platform/http/route.ts';
import type { OnProgress } from './progress.ts';
import { send } from './send.ts';

/** The address of a route as it is written in its contract: `'GET /clients/:clientId'`. */
export type Address<C extends Contract> = { [K in keyof C]: `${C[K]['method']} ${C[K]['path']}` }[keyof C];

type RouteAt<C extends Contract, A extends string> = {
  [K in keyof C]: A extends `${C[K]['method']} ${C[K]['path']}` ? C[K] : never;
}[keyof C];

type Part<Name extends string, T> = [T] extends [undefined]
  ? unknown
  : Partial<Record<never, never>> extends T
    ? { readonly [N in Name]?: T }
    : { readonly [N in Name]: T };

type Given<R extends Route> = Part<'params', GivenInput<R>['params']> &
  Part<'query', GivenInput<R>['query']> &
  Part<'body', GivenInput<R>['body']> &
  (R extends { readonly edits: true } ? { readonly ifMatch: number | string } : unknown);

type Extras = { readonly idempotencyKey?: string; readonly signal?: AbortSignal; readonly quiet?: boolean };
type Options<R extends Route> = Given<R> & Extras;
type Arguments<R extends Route> = Extras extends Options<R> ? [options?: Options<R>] : [options: Options<R>];

/** Asks one route of a contract. Throws `Problem` for a refusal, `Unreachable` when there is no answer. */
export type Api<C extends Contract> = <const A extends Address<C>>(
  address: A,
  ...given: Arguments<RouteAt<C, A>>
) => Promise<Output<RouteAt<C, A>>>;

type AnyOptions = Extras & {
  readonly params?: object;
  readonly query?: object;
  readonly body?: unknown;
  readonly ifMatch?: number | string;
};

type Caller = {
  /** Sent with every request: a partner's link travels as `x-referral-link`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Never asks anybody to sign in again: a 401 is thrown. */
  readonly quiet?: boolean;
};

/** A caller typed by a contract: `apiFor<typeof clientRoutes>()`. The contract itself is not loaded. */
export function apiFor<C extends Contract>(caller: Caller = {}): Api<C> {
  const call = (address: string, { params, query, ...rest }: AnyOptions = {}) => {
    const [method = 'GET', path = '/'] = address.split(' ');
    return send({ method, url: urlOf(path, params, query), ...caller, ...rest });
  };
  return call as Api<C>;
}

/**
 * Sends a file to a route that takes one, and tells how much of it has gone:
 * `sendFile<Upload>('/clients/:clientId/uploads/:uploadId/content', params, file, (share) => …)`.
 */
export async function sendFile<T>(
  path: string,
  params: object,
  file: Blob,
  onProgress?: OnProgress,
): Promise<T> {
  return (await send({ method: 'PUT', url: urlOf(path, params), body: file, onProgress })) as T;
}

/** The address of a file to download, for a plain link. */
export function fileUrl(path: string, params: object = {}, query: object = {}): string {
  return `/api${urlOf(path, params, query)}`;
}

function urlOf(path: string, params: object = {}, query: object = {}): string {
  const values = new Map(Object.entries(params));
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') asked.append(name, String(one));
    }
  }
  return asked.size > 0 ? `${filled}?${asked}` : filled;
}
