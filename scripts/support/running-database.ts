import pg from 'pg';
import type { Config } from '#platform/config/index.ts';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { createPool, type Db, Line, queriesOn } from '#platform/db/index.ts';
import { prepareDatabase } from '#platform/db/migrate.ts';

/**
 * Runs `work` on the data of one agency in one transaction, with the rights of the functions that keep the
 * database: from the command line there is nobody signed in. Starts the embedded server when none is configured.
 * @throws Error in a sentence when the agency cannot be told.
 */
export async function withDatabase(
  config: Config,
  agency: string | undefined,
  work: (db: Db, agencyId: string) => Promise<void>,
): Promise<void> {
  const server = config.databaseUrl
    ? { adminUrl: config.databaseUrl, stop: async () => {} }
    : await startEmbedded({ dataFolder: config.dataFolder, log: console.error });
  try {
    const urls = await prepareDatabase(server.adminUrl, config.secret);
    const agencyId = await findAgency(server.adminUrl, agency);
    await inOneTransaction(urls.migratorUrl, (db) => work(db, agencyId));
  } finally {
    await server.stop();
  }
}

async function findAgency(adminUrl: string, name: string | undefined): Promise<string> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; name: string }>(
      'SELECT id, name FROM agencies ORDER BY name',
    );
    const fitting = name === undefined ? rows : rows.filter((row) => row.name === name || row.id === name);
    const [only] = fitting;
    if (only && fitting.length === 1) return only.id;
    const names = rows.map((row) => `"${row.name}"`).join(', ') || 'none yet';
    throw new Error(`Say which agency with --agency. There is: ${names}.`);
  } finally {
    await client.end();
  }
}

async function inOneTransaction(migratorUrl: string, work: (db: Db) => Promise<void>): Promise<void> {
  const pool = createPool({ url: migratorUrl, size: 1, statementTimeoutMs: 600_000 });
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL ROLE throughline_definer');
    await work(queriesOn(new Line(client)));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
    await pool.end();
  }
}
