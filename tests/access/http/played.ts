import type { FastifyInstance } from 'fastify';
import { createAuth } from '#platform/auth/index.ts';
import type { Answer } from '#platform/db/batch.ts';
import type { DatabaseUrls } from '#platform/db/bootstrap.ts';
import { createPool, Line } from '#platform/db/index.ts';
import { createFileStore, createSealedFiles } from '#platform/files/index.ts';
import type { Room } from '#platform/http/index.ts';
import { buildServer } from '#platform/http/server.ts';
import { allRooms } from '../../../src/features.ts';

const send = Line.prototype.send;

/** What is committed is taken back instead: each request finds the world as it was made. */
async function takeBack<Row>(this: Line, ...[text, values]: Parameters<typeof send>): Promise<Answer<Row>> {
  const sent = text === 'COMMIT' ? 'ROLLBACK' : text;
  const answer = await (send.call(this, sent, values) as Promise<Answer<Row>>);
  return { ...answer, command: text === 'COMMIT' ? 'COMMIT' : answer.command };
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
  if (takesBack) Line.prototype.send = takeBack;
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
    // Asked from within, without a socket between, it would never come to measure again how busy it is.
    overloadedAfterMs: Number.POSITIVE_INFINITY,
    mostAtOnce: 100,
  });
  await http.ready();
  return {
    http,
    rooms,
    close: async () => {
      Line.prototype.send = send;
      await http.close();
      await Promise.all([pool.end(), auth.close()]);
    },
  };
}
