import { takeEarly } from './early.ts';
import { answered, keyFor } from './idempotency.ts';
import { readProblem, Unreachable } from './problem.ts';
import { fetchWithProgress, type OnProgress } from './progress.ts';
import { signedInAgain } from './signed-out.ts';

export type Sending = {
  readonly method: string;
  readonly url: string;
  /** A value to be sent as JSON, or a file to be sent as it is. */
  readonly body?: unknown;
  readonly ifMatch?: number | string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** A 401 is thrown instead of asking the worker to sign in again on top of the page. */
  readonly quiet?: boolean | undefined;
  /** The request outlives the page; at most 64 KiB. */
  readonly keepalive?: boolean | undefined;
  /** Told how much of a file has gone. */
  readonly onProgress?: OnProgress | undefined;
};

/** Sends one request below /api and gives the JSON answer, or undefined when there is none. */
export async function send(sending: Sending): Promise<unknown> {
  const request = fingerprint(sending);
  for (;;) {
    const response = await reach(sending, request);
    if (response.status < 500) answered(request);
    if (response.ok) return response.status === 204 ? undefined : response.json();
    const problem = await readProblem(response);
    if (response.status !== 401 || sending.quiet) throw problem;
    await signedInAgain();
  }
}

async function reach(sending: Sending, request: string): Promise<Response> {
  const { method, url, body, signal, keepalive, onProgress } = sending;
  try {
    if (body instanceof Blob && onProgress) {
      const init = { method, headers: headersOf(sending, request), body };
      return await fetchWithProgress(`/api${url}`, init, onProgress);
    }
    const early = takeEarly(method, `/api${url}`);
    if (early) return await early;
    return await fetch(`/api${url}`, {
      method,
      headers: headersOf(sending, request),
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
      ...(keepalive ? { keepalive } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Unreachable(cause);
  }
}

function headersOf(
  { method, body, ifMatch, idempotencyKey, headers }: Sending,
  request: string,
): Readonly<Record<string, string>> {
  return {
    accept: 'application/json',
    // Another site's form or image cannot set a header of its own: this is the guard against forged requests.
    'x-throughline': 'web',
    'accept-language': document.documentElement.lang,
    ...headers,
    ...(body === undefined
      ? {}
      : { 'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json' }),
    ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    ...(method === 'POST' ? { 'idempotency-key': idempotencyKey ?? keyFor(request) } : {}),
  };
}

const fingerprint = ({ method, url, body }: Sending) => `${method} ${url} ${JSON.stringify(body) ?? ''}`;
