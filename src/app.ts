import type { FastifyInstance } from 'fastify';
import { createAuth, mountAuth } from '#platform/auth/index.ts';
import type { DatabaseUrls } from '#platform/db/bootstrap.ts';
import { createPool } from '#platform/db/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { createFileStore } from '#platform/files/index.ts';
import { buildServer } from '#platform/http/server.ts';
import type { Services } from '#platform/services.ts';
import { allRooms } from './features.ts';

export type AppOptions = {
  readonly urls: DatabaseUrls;
  readonly secret: string;
  readonly publicUrl: string;
  readonly filesFolder: string;
  readonly clock: () => Date;
  readonly checkAnswers: boolean;
  readonly poolSize: number;
  readonly poolWaitMs: number;
  readonly statementTimeoutMs: number;
  readonly lockTimeoutMs: number;
  readonly bodyLimitBytes: number;
  readonly trustProxy: boolean | number | string;
  readonly logLevel: string;
  readonly openCallsPerMinute: number;
};

/** The application without its database server: sign-in, rooms and HTTP, not yet listening. */
export type App = { readonly http: FastifyInstance; readonly services: Services; readonly close: () => Promise<void> };

/** Puts the application together. `close` ends HTTP first, then its connections. */
export async function createApp(options: AppOptions): Promise<App> {
  const pool = createPool({ url: options.urls.appUrl, size: options.poolSize, waitMs: options.poolWaitMs, statementTimeoutMs: options.statementTimeoutMs, lockTimeoutMs: options.lockTimeoutMs });
  const auth = createAuth({ authUrl: options.urls.authUrl, secret: options.secret, publicUrl: options.publicUrl });
  const services: Services = { auth, files: createFileStore(options.filesFolder), clock: options.clock, publicUrl: options.publicUrl };
  const http = await buildServer({ ...options, pool, rooms: allRooms(services), sessionTokenOf: auth.sessionTokenOf });
  mountAuth(http, auth, async (token, event, request) => {
    await inTransaction(pool, { kind: 'session', token }, async (tx) => {
      const actor = await tx.actor;
      await tx.client.query('SELECT access.record($1, $2, $3, $4, NULL, NULL, $5, $6)', ['session', event, [], [actor.id], request.ip, request.requestId]);
      return { value: undefined };
    });
  });
  http.get('/healthz', { logLevel: 'silent' }, async () => ({ status: 'alive' }));
  http.get('/readyz', { logLevel: 'silent' }, async () => {
    await pool.query('SELECT 1');
    return { status: 'ready' };
  });
  return {
    http,
    services,
    close: async () => {
      await http.close();
      await Promise.all([pool.end(), auth.close()]);
    },
  };
}
