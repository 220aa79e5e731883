import { createHmac, timingSafeEqual } from 'node:crypto';

/** The prefix makes browsers refuse the cookie unless it is Secure, for this host alone, and for every path. */
export const sessionCookie = '__Host-throughline';
export const clearedSessionCookie = `${sessionCookie}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Strict`;

const mostKnown = 5000;

/**
 * Tells the session token that a cookie header carries, or undefined when there is none or its signature is not
 * ours. Asks no database, and computes an HMAC only for headers it does not know, so every request may ask.
 */
export function tokenReader(secret: string): (cookieHeader: string | undefined) => string | undefined {
  const known = new Map<string, string>();
  return (cookieHeader = '') => {
    const found = known.get(cookieHeader);
    if (found !== undefined) return found;
    const token = readSessionToken(cookieHeader, secret);
    if (known.size >= mostKnown) known.clear();
    if (token !== undefined) known.set(cookieHeader, token);
    return token;
  };
}

function readSessionToken(cookieHeader: string, secret: string): string | undefined {
  const value = findCookie(cookieHeader, sessionCookie);
  const dot = value?.lastIndexOf('.') ?? -1;
  if (!value || dot < 1) return undefined;
  const token = value.slice(0, dot);
  return isSignature(value.slice(dot + 1), token, secret) ? token : undefined;
}

function isSignature(given: string, token: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(token).digest();
  const bytes = Buffer.from(given, 'base64');
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}

function findCookie(header: string, name: string): string | undefined {
  const pair = header.split(/; */).find((part) => part.startsWith(`${name}=`));
  if (!pair) return undefined;
  try {
    return decodeURIComponent(pair.slice(name.length + 1));
  } catch {
    return undefined;
  }
}
