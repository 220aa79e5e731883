import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { cloneTemplate, ensureTemplate, inDatabase } from '#tests/support/databases.ts';

/** Drops the database that the URL names and makes it again, empty. */
export async function recreateDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client(inDatabase(adminUrl, 'postgres'));
  const name = client.escapeIdentifier(new URL(adminUrl).pathname.slice(1));
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
}

/** Gives the work the superuser's URL of a freshly migrated database, which is gone afterwards. */
export async function withFreshDatabase<T>(work: (adminUrl: string) => Promise<T>): Promise<T> {
  const given = process.env['THROUGHLINE_TEST_DATABASE_URL'];
  if (given) return withClone(given, work);
  const dataFolder = await mkdtemp(join(tmpdir(), 'throughline-tests-'));
  const server = await startEmbedded({ dataFolder, log: console.error, ephemeral: true });
  try {
    return await withClone(server.adminUrl, work);
  } finally {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function withClone<T>(adminUrl: string, work: (adminUrl: string) => Promise<T>): Promise<T> {
  const clone = await cloneTemplate(adminUrl, await ensureTemplate(adminUrl));
  try {
    return await work(clone.adminUrl);
  } finally {
    await clone.drop();
  }
}
