import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { urlsOf } from '#platform/db/bootstrap.ts';
import { type App, type AppOptions, createApp } from '../../src/app.ts';
import { Caller } from './caller.ts';
import { cloneTemplate } from './databases.ts';
import { makeAgencies, type PersonName } from './people.ts';

export type TestApp = Readonly<Record<PersonName | 'stranger', Caller>> & {
  readonly nobody: Caller;
  /** Somebody who holds the token of a referral link. */
  readonly partner: (token: string) => Caller;
  /** The superuser, to arrange and to look behind the curtain. */
  readonly admin: pg.Client;
  readonly app: App;
  readonly urls: ReturnType<typeof urlsOf>;
  /** The session tokens by name, for what bypasses HTTP. */
  readonly tokens: Readonly<Record<PersonName | 'stranger', string>>;
  /** The session cookies by name. */
  readonly cookies: Readonly<Record<PersonName | 'stranger', string>>;
  /** Where the bytes of files lie. */
  readonly filesFolder: string;
  /** The frozen clock. */
  readonly clock: { now: Date };
  readonly close: () => Promise<void>;
};

/** Sunday noon in Chicago; SQL `now()` stays the real time and rules only access. */
export const testNow = new Date('2026-11-22T18:00:00Z');

/** The cookie of the session with this token, as a browser would send it. */
export function cookieOf(token: string, secret: string): string {
  const key = createHmac('sha256', secret).update('sign-in').digest('base64url');
  const signature = createHmac('sha256', key).update(token).digest('base64');
  return `__Host-throughline=${encodeURIComponent(`${token}.${signature}`)}`;
}

function mapValues<T>(values: Readonly<Record<PersonName | 'stranger', string>>, map: (value: string) => T) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)])) as Record<
    PersonName | 'stranger',
    T
  >;
}

/** A server to test on, and the migrated database to clone; `secret` is what its roles' passwords derive from. */
export type TestServer = { readonly adminUrl: string; readonly template: string; readonly secret: string };

/** The whole application on a database of its own, with Riverbend in it, as the application role. */
export async function startApplication(
  { adminUrl, template, secret }: TestServer,
  more: Partial<AppOptions> = {},
): Promise<TestApp> {
  const database = await cloneTemplate(adminUrl, template);
  const admin = new pg.Client(database.adminUrl);
  await admin.connect();
  const tokens = await makeAgencies(admin);
  const filesFolder = await mkdtemp(join(tmpdir(), 'throughline-files-'));
  const clock = { now: testNow };
  const urls = urlsOf(database.adminUrl, secret);
  const app = await createApp({
    urls,
    secret,
    filesFolder,
    publicUrl: 'http://localhost:3000',
    clock: () => clock.now,
    checkAnswers: true,
    poolSize: 5,
    poolWaitMs: 5000,
    statementTimeoutMs: 10_000,
    lockTimeoutMs: 3000,
    bodyLimitBytes: 1_048_576,
    trustProxy: false,
    logLevel: 'error',
    openCallsPerMinute: 10_000,
    overloadedAfterMs: 60_000,
    firstRunCode: 'the-code',
    ...more,
  });
  await app.http.ready();
  const caller = (headers: Record<string, string>) => new Caller(app.http, headers);
  const cookies = mapValues(tokens, (token) => cookieOf(token, secret));
  const callers = mapValues(cookies, (cookie) => caller({ cookie }));
  return {
    ...callers,
    nobody: caller({}),
    partner: (token) => caller({ 'x-referral-link': token }),
    admin,
    app,
    urls,
    tokens,
    cookies,
    filesFolder,
    clock,
    close: async () => {
      await app.close();
      await admin.end();
      await database.drop();
      await rm(filesFolder, { recursive: true, force: true });
    },
  };
}
