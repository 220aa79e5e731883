import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { bootstrapDatabase, type DatabaseUrls } from './bootstrap.ts';

export const migrationsFolder = fileURLToPath(new URL('../../../db/migrations/', import.meta.url));

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/** The migrations of this Throughline, in their order. */
export async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(migrationsFolder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(`${migrationsFolder}${name}`, 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Which migrations a database has had, in their order. Needs the migrator's rights. */
export async function appliedMigrations(
  client: pg.ClientBase,
): Promise<Pick<Migration, 'name' | 'checksum'>[]> {
  const { rows } = await client.query<Pick<Migration, 'name' | 'checksum'>>(
    'SELECT name, checksum FROM access.migrations ORDER BY name',
  );
  return rows;
}

/** Applies what a database has not had yet, of all migrations or of those with these names. */
export async function applyMigrations(client: pg.Client, wanted?: ReadonlySet<string>): Promise<void> {
  await client.query(`CREATE TABLE IF NOT EXISTS access.migrations (
    name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
  const applied = new Map((await appliedMigrations(client)).map(({ name, checksum }) => [name, checksum]));
  for (const migration of await readMigrations()) {
    if (wanted && !wanted.has(migration.name)) continue;
    const known = applied.get(migration.name);
    if (known !== undefined && known !== migration.checksum) {
      throw new Error(
        `The migration ${migration.name} was changed after it had been applied. Migrations are forward only.`,
      );
    }
    if (known === undefined) await applyOne(client, migration);
  }
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query(migration.sql);
    await client.query('RESET ROLE');
    await client.query('INSERT INTO access.migrations (name, checksum) VALUES ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
  } catch (cause) {
    throw new Error(`The migration ${migration.name} failed: ${String(cause)}`, { cause });
  }
}

/** graphile-worker asks for the right to make its schema even when it is there; it has that right only meanwhile. */
async function installJobQueue(owner: pg.Client, workerUrl: string): Promise<void> {
  const database = owner.escapeIdentifier(owner.database ?? '');
  await owner.query(`GRANT CREATE ON DATABASE ${database} TO throughline_worker`);
  await runMigrations({ connectionString: workerUrl });
  await owner.query(`REVOKE CREATE ON DATABASE ${database} FROM throughline_worker`);
}

/**
 * Brings the database that `adminUrl` names to the newest schema: roles, job queue, then every migration in
 * order, all in one transaction. Safe to run by several processes at once and to run again.
 */
export async function prepareDatabase(adminUrl: string, secret: string): Promise<DatabaseUrls> {
  const urls = await bootstrapDatabase(adminUrl, secret);
  await asMigrator(urls, async (client) => {
    await applyMigrations(client);
    await client.query('SELECT access.continue_ledger()');
  });
  return urls;
}

/** Does the work in one transaction as the migrator, with the job queue in place, and nobody else meanwhile. */
export async function asMigrator<T>(urls: DatabaseUrls, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urls.migratorUrl });
  await client.connect();
  try {
    await installJobQueue(client, urls.workerUrl);
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(7400002)');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end();
  }
}
