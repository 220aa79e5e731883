import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { createAuth, mountAuth, recordInAudit } from '#platform/auth/index.ts';
import type { DatabaseUrls } from '#platform/db/bootstrap.ts';
import { createPool } from '#platform/db/index.ts';
import { Unavailable } from '#platform/errors/index.ts';
import { clamdScanner, createFileStore, createSealedFiles } from '#platform/files/index.ts';
import type { Patience } from '#platform/http/arrival.ts';
import { buildServer } from '#platform/http/server.ts';
import type { Services } from '#platform/services.ts';
import { allRooms } from './features.ts';

export type AppOptions = {
  readonly urls: DatabaseUrls;
  readonly secret: string;
  readonly publicUrl: string;
  readonly filesFolder: string;
  /** `tcp://host:port` of clamd; undefined where nobody looks for viruses. */
  readonly virusScanner?: string | undefined;
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
  readonly overloadedAfterMs: number;
  readonly firstRunCode: string;
  readonly hasRoom?: () => boolean;
  /** How long a request may take to come in; as it comes, unless a test is in a hurry. */
  readonly patience?: Patience;
};

/** So many requests are inside for each connection to the database: one is answered, the others wait a moment. */
const insidePerConnection = 12;

/** The application without its database server: sign-in, rooms and HTTP, not yet listening. */
export type App = {
  readonly http: FastifyInstance;
  readonly services: Services;
  readonly close: () => Promise<void>;
};

/** `/healthz`: the process lives. `/readyz`: it can answer, and is not about to stop. */
function serveHealth(http: FastifyInstance, pool: pg.Pool, state: { readonly draining: boolean }): void {
  const quiet = { logLevel: 'silent', schema: { hide: true } } as const;
  http.get('/healthz', quiet, async () => ({ status: 'alive' }));
  http.get('/readyz', quiet, async () => {
    if (state.draining) throw new Unavailable('Throughline is about to stop.');
    const client = await pool.connect();
    try {
      await client.query('SELECT 1');
    } finally {
      client.release();
    }
    return { status: 'ready' };
  });
}

/** Answers what is under way. A browser keeps its connection open after that, so idle ones are closed as they fall idle. */
async function drain(http: FastifyInstance): Promise<void> {
  const closing = setInterval(() => http.server.closeIdleConnections(), 50);
  await http.close();
  clearInterval(closing);
}

const mostBytesOfAFile = 25_000_000;

/** Puts the application together. `close` ends HTTP first, then its connections. */
export async function createApp(options: AppOptions): Promise<App> {
  const pool = createPool({
    url: options.urls.appUrl,
    size: options.poolSize,
    waitMs: options.poolWaitMs,
    statementTimeoutMs: options.statementTimeoutMs,
    lockTimeoutMs: options.lockTimeoutMs,
  });
  const auth = createAuth({
    authUrl: options.urls.authUrl,
    secret: options.secret,
    publicUrl: options.publicUrl,
  });
  const services: Services = {
    auth,
    files: createSealedFiles(createFileStore(options.filesFolder), options.secret),
    clock: options.clock,
    publicUrl: options.publicUrl,
    firstRunCode: options.firstRunCode,
  };
  const http = await buildServer({
    ...options,
    receiving: {
      files: services.files,
      scanner: options.virusScanner ? clamdScanner(options.virusScanner) : undefined,
      mostBytes: mostBytesOfAFile,
    },
    mostAtOnce: options.poolSize * insidePerConnection,
    pool,
    rooms: allRooms(services),
    sessionTokenOf: auth.sessionTokenOf,
  });
  mountAuth(http, auth, recordInAudit(pool));
  const state = { draining: false };
  serveHealth(http, pool, state);
  return {
    http,
    services,
    close: async () => {
      state.draining = true;
      await drain(http);
      await Promise.all([pool.end(), auth.close()]);
    },
  };
}
