import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import type { Role } from '#platform/access/capabilities.ts';
import { urlsOf } from '#platform/db/bootstrap.ts';
import { dayIn, newId } from '#platform/values/index.ts';
import { cookieOf, type TestServer } from '#tests/support/application.ts';
import { cloneTemplate } from '#tests/support/databases.ts';
import { makeAgencies } from '#tests/support/people.ts';
import { createApp } from '../../src/app.ts';
import { sampleAddressOf, sampleTimeZone, seedSample } from '../../src/sample/index.ts';
import { watchChanges } from './changes.ts';
import { type Rows, readRows } from './rows.ts';

/** Somebody who asks: with the headers that show who they are. */
export type Asker = {
  readonly name: string;
  readonly workerId?: string;
  readonly agencyId?: string;
  readonly roles?: readonly Role[];
  readonly headers: Readonly<Record<string, string>>;
};

export type Agency = {
  readonly http: FastifyInstance;
  readonly admin: pg.Client;
  readonly askers: readonly Asker[];
  readonly rows: Rows;
  /** Signs everybody in again whose session has ended. */
  readonly signInAgain: () => Promise<void>;
  readonly close: () => Promise<void>;
};

async function makeApp(adminUrl: string, secret: string, filesFolder: string, logLevel = 'error') {
  const app = await createApp({
    urls: urlsOf(adminUrl, secret),
    secret,
    filesFolder,
    publicUrl: 'http://localhost:3000',
    clock: () => new Date(),
    checkAnswers: true,
    poolSize: 5,
    poolWaitMs: 5000,
    statementTimeoutMs: 10_000,
    lockTimeoutMs: 3000,
    bodyLimitBytes: 1_048_576,
    trustProxy: false,
    logLevel,
    openCallsPerMinute: 10_000_000,
    overloadedAfterMs: 60_000,
    firstRunCode: 'the-code',
  });
  await app.http.ready();
  return app;
}

/** A database with the sample agency and a second one, to clone as often as wanted. */
export async function seedOnce({ adminUrl, template, secret }: TestServer) {
  const seed = await cloneTemplate(adminUrl, template);
  const folder = await mkdtemp(join(tmpdir(), 'throughline-files-'));
  const app = await makeApp(seed.adminUrl, secret, folder);
  await seedSample(seed.adminUrl, { today: dayIn(sampleTimeZone, new Date()), auth: app.services.auth });
  await app.close();
  await rm(folder, { recursive: true, force: true });
  const admin = new pg.Client(seed.adminUrl);
  await admin.connect();
  await makeAgencies(admin);
  await admin.end();
  return { name: new URL(seed.adminUrl).pathname.slice(1), drop: seed.drop };
}

const sessionsOf = `INSERT INTO auth.sessions (id, token, user_id, expires_at)
  SELECT $1, $2, $3, now() + interval '12 hours'
  ON CONFLICT (token) DO UPDATE SET locked_at = NULL, expires_at = excluded.expires_at`;

type Worker = {
  readonly worker: string;
  readonly agency: string;
  readonly roles: readonly Role[];
  readonly name: string;
  readonly user: string;
};

/** The application over a clone of the seeded database, and everybody who may ask it something. */
export async function openAgency(
  { adminUrl, secret }: TestServer,
  seeded: string,
  logLevel?: string,
): Promise<Agency> {
  const database = await cloneTemplate(adminUrl, seeded);
  const admin = new pg.Client(database.adminUrl);
  await admin.connect();
  const filesFolder = await mkdtemp(join(tmpdir(), 'throughline-files-'));
  const app = await makeApp(database.adminUrl, secret, filesFolder, logLevel);
  const { rows: workers } = await admin.query<Worker>(
    'SELECT id AS worker, agency_id AS agency, roles, name, user_id AS "user" FROM workers ORDER BY id',
  );
  const people = workers.map((worker) => ({ ...worker, id: newId(), token: `proof-${randomUUID()}` }));
  const signInAgain = async () => {
    for (const { id, token, user } of people) await admin.query(sessionsOf, [id, token, user]);
    await admin.query('DELETE FROM watch.changes');
  };
  await watchChanges(admin);
  await signInAgain();
  const link = sampleAddressOf('').split('#')[1] ?? '';
  return {
    http: app.http,
    admin,
    askers: [
      ...people.map(({ name, worker, agency, roles, token }) => ({
        name,
        workerId: worker,
        agencyId: agency,
        roles,
        headers: { cookie: cookieOf(token, secret) },
      })),
      { name: 'a partner', headers: { 'x-referral-link': link } },
      { name: 'nobody', headers: {} },
    ],
    rows: await readRows(admin),
    signInAgain,
    close: async () => {
      await app.close();
      await admin.end();
      await database.drop();
      await rm(filesFolder, { recursive: true, force: true });
    },
  };
}
