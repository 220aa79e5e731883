import { isAPIError } from 'better-auth/api';
import type { FastifyRequest } from 'fastify';
import { placeOf } from '../http/place.ts';
import { addressHeader } from './better.ts';
import { sessionCookie } from './cookies.ts';

/** Where a question comes from, as better-auth wants to hear it. `place` is for counting tries. */
export type Browser = { readonly place: string; readonly headers: Headers };

export function browserOf(request: FastifyRequest): Browser {
  const headers = new Headers({ [addressHeader]: request.ip });
  const { cookie, 'user-agent': device } = request.headers;
  if (cookie) headers.set('cookie', cookie);
  if (device) headers.set('user-agent', device.slice(0, 400));
  return { place: placeOf(request.ip), headers };
}

/** The same browser without the session it may hold, for questions that begin a new one. */
export function withoutSession(browser: Browser): Browser {
  const headers = new Headers(browser.headers);
  const kept = (headers.get('cookie') ?? '')
    .split(/; */)
    .filter((pair) => !pair.startsWith(`${sessionCookie}=`));
  headers.set('cookie', kept.join('; '));
  return { ...browser, headers };
}

/** The code of a refusal by better-auth; anything else that went wrong is thrown on. */
export function refusalCode(error: unknown): string {
  if (isAPIError(error) && error.statusCode < 500) return String(error.body?.['code'] ?? 'REFUSED');
  throw error;
}
