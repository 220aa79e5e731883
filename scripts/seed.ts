import { parseArgs } from 'node:util';
import pg from 'pg';
import { v7 } from 'uuid';
import { createAuth } from '#platform/auth/index.ts';
import { readConfig } from '#platform/config/index.ts';
import type { DatabaseUrls } from '#platform/db/bootstrap.ts';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { prepareDatabase } from '#platform/db/migrate.ts';
import { samplePassword } from '../src/sample/index.ts';
import { loadAgency } from './seed/load.ts';

/**
 * Makes an agency of any size to measure with: `npm run seed -- --clients 1000000`, ten notes for each. It goes into
 * the database that is configured, which must have no agency yet.
 */
const signIns = ['manager1', 'supervisor1', 'director1'].map((name) => `${name}@greatlakes.example`);
const { values } = parseArgs({ options: { clients: { type: 'string', default: '10000' } } });
const clients = Number(values.clients);
if (!Number.isInteger(clients) || clients < 1) {
  console.error('Say how many clients: npm run seed -- --clients 10000');
  process.exit(1);
}

const config = readConfig(process.env);
const server = config.databaseUrl
  ? { adminUrl: config.databaseUrl, stop: async () => {} }
  : await startEmbedded({ dataFolder: config.dataFolder, log: console.error });
try {
  const urls = await prepareDatabase(server.adminUrl, config.secret);
  await assertEmpty(server.adminUrl);
  const began = performance.now();
  await loadAgency(server.adminUrl, { agencyId: v7(), clients, log: console.log });
  await signUp(server.adminUrl, urls);
  console.log(`${clients} clients in ${((performance.now() - began) / 60_000).toFixed(1)} minutes.`);
  console.log(`Sign in as ${signIns.join(', ')} with ${samplePassword}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server.stop();
}

async function assertEmpty(adminUrl: string): Promise<void> {
  await withAdmin(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM agencies LIMIT 1');
    if (rowCount !== 0)
      throw new Error('There is an agency already. Use an empty database, or another THROUGHLINE_DATA.');
  });
}

/** One of each kind, so that somebody can look: a case manager, their supervisor, a director. */
async function signUp(adminUrl: string, { authUrl }: DatabaseUrls): Promise<void> {
  const auth = createAuth({ authUrl, secret: config.secret, publicUrl: config.publicUrl });
  await withAdmin(adminUrl, async (client) => {
    for (const email of signIns) {
      const userId = await auth.users.create({ email, name: email });
      if (userId) await auth.users.setPassword(userId, samplePassword);
      await client.query('UPDATE workers SET user_id = $1 WHERE email = $2', [userId, email]);
    }
  });
  await auth.close();
}

async function withAdmin(adminUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
