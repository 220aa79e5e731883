import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { createAuth } from '#platform/auth/index.ts';
import type { DatabaseUrls } from '#platform/db/bootstrap.ts';
import { createPool } from '#platform/db/index.ts';
import { createFileStore, createSealedFiles } from '#platform/files/index.ts';
import type { Room } from '#platform/http/index.ts';
import { buildServer } from '#platform/http/server.ts';
import { allRooms } from '../../../src/features.ts';

/** What is committed is taken back instead: each request finds the world as it was made. */
function takeBack(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: readonly unknown[]) => Promise<pg.QueryResult>;
  const taking = (...args: readonly unknown[]) =>
    args[0] === 'COMMIT'
      ? query('ROLLBACK').then((result) => ({ ...result, command: 'COMMIT' }))
      : query(...args);
  Object.assign(client, { query: taking });
}

export type Played = {
  readonly http: FastifyInstance;
  readonly rooms: readonly Room[];
  readonly close: () => Promise<void>;
};

/** Whether what is committed is taken back, and what is written to the log. */
export type Manner = { readonly takesBack: boolean; readonly logLevel: string };

/** The application's rooms over a world that no request changes, unless they are not taken back. */
export async function playApplication(
  urls: DatabaseUrls,
  secret: string,
  filesFolder: string,
  { takesBack, logLevel }: Manner,
): Promise<Played> {
  const pool = createPool({ url: urls.appUrl, size: 5, waitMs: 30_000 });
  if (takesBack) pool.on('connect', takeBack);
  const publicUrl = 'http://localhost:3000';
  const auth = createAuth({ authUrl: urls.authUrl, secret, publicUrl });
  const clock = () => new Date('2026-11-22T18:00:00Z');
  const services = {
    auth,
    files: createSealedFiles(createFileStore(filesFolder), secret),
    clock,
    publicUrl,
    firstRunCode: 'none',
  };
  const rooms = allRooms(services);
  const http = await buildServer({
    pool,
    rooms,
    clock,
    publicUrl,
    checkAnswers: true,
    sessionTokenOf: auth.sessionTokenOf,
    receiving: { files: services.files, scanner: undefined, mostBytes: 25_000_000 },
    bodyLimitBytes: 1_048_576,
    trustProxy: false,
    logLevel,
    openCallsPerMinute: 10_000_000,
    overloadedAfterMs: 60_000,
    mostAtOnce: 100,
  });
  await http.ready();
  return {
    http,
    rooms,
    close: async () => {
      await http.close();
      await Promise.all([pool.end(), auth.close()]);
    },
  };
}
