import { createHash } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { bootstrapDatabase } from '../db/bootstrap.ts';
import { applyMigrations, asMigrator, readMigrations } from '../db/migrate.ts';
import { type ArchiveEntry, readArchive } from './archive.ts';
import { makeBare } from './bare.ts';
import { emptyDatabase } from './empty.ts';
import {
  BackupError,
  fileOfEntry,
  formatVersion,
  Header,
  headerName,
  keyOf,
  Manifest,
  manifestName,
  type Sum,
  type Table,
  tableOfPiece,
} from './format.ts';
import { type StagedFiles, stageFiles } from './staged-files.ts';
import { copyIn, copyOut, sameText, sqlName } from './tables.ts';

export type RestoreOptions = {
  readonly from: string;
  readonly passphrase: string;
  readonly adminUrl: string;
  /** Of the installation that restores; the database roles' passwords derive from it. */
  readonly secret: string;
  readonly filesFolder: string;
  readonly log: (line: string) => void;
};

export type Restored = { readonly header: Header; readonly manifest: Manifest };

/**
 * Restores a backup into an empty database, in one transaction: either everything is there as it was, by count and
 * hash, or the database is as empty as before.
 * @throws BackupError in a sentence.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const entries = readArchive(options.from, options.passphrase);
  const header = await readHeader(entries);
  await checkLevel(header);
  const files = await stageFiles(options.filesFolder);
  try {
    await emptyDatabase(options.adminUrl);
    const urls = await bootstrapDatabase(options.adminUrl, options.secret);
    const manifest = await asMigrator(urls, async (client) => {
      await client.query(sameText);
      await applyMigrations(client, new Set(header.migrations.map(({ name }) => name)));
      const found = await load(client, header, { entries, files, log: options.log });
      await applyMigrations(client);
      await client.query('SELECT access.continue_ledger()');
      await files.keep();
      return found;
    });
    await analyze(urls.migratorUrl);
    return { header, manifest };
  } catch (error) {
    await files.drop();
    throw error;
  }
}

async function readHeader(entries: AsyncGenerator<ArchiveEntry>): Promise<Header> {
  const { value: first } = await entries.next();
  if (first?.name !== headerName) throw new BackupError('This is not a backup of Throughline.');
  const header = Header.safeParse(JSON.parse(String(await bytesOf(first))));
  if (!header.success || header.data.version > formatVersion)
    throw new BackupError(
      'This backup was made by a newer Throughline. Restore it with that one, or a later one.',
    );
  return header.data;
}

async function bytesOf(entry: ArchiveEntry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry.bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The database is brought to the level of the backup, filled, and then brought to ours. */
async function checkLevel(header: Header): Promise<void> {
  const ours = new Map((await readMigrations()).map(({ name, checksum }) => [name, checksum]));
  const newer = header.migrations.find(({ name }) => !ours.has(name));
  if (newer)
    throw new BackupError(
      `This backup was made by a newer Throughline: it has ${newer.name}, which this one does not know. Nothing was changed.`,
    );
  const other = header.migrations.find(({ name, checksum }) => ours.get(name) !== checksum);
  if (other)
    throw new BackupError(
      `This backup was made by a Throughline whose ${other.name} is not ours. Restore it with that one. Nothing was changed.`,
    );
}

type Source = {
  readonly entries: AsyncGenerator<ArchiveEntry>;
  readonly files: StagedFiles;
  readonly log: (line: string) => void;
};

async function load(client: pg.Client, header: Header, { entries, files, log }: Source): Promise<Manifest> {
  const dress = await makeBare(client, header.tables);
  const tables = new Map(header.tables.map((table) => [keyOf(table), table]));
  let manifest: Manifest | undefined;
  for await (const entry of entries) {
    const table = tables.get(tableOfPiece(entry.name) ?? '');
    const file = fileOfEntry(entry.name);
    if (table) await copyPiece(client, table, await bytesOf(entry));
    else if (file) await files.take(file, entry.bytes);
    else if (entry.name === manifestName) manifest = Manifest.parse(JSON.parse(String(await bytesOf(entry))));
    else
      throw new BackupError(
        `The backup holds ${entry.name}, which does not belong there. Nothing was changed.`,
      );
  }
  if (!manifest) throw new BackupError('The backup is not whole. Nothing was changed.');
  log('Everything is read. Comparing it with what was saved…');
  await compareTables(client, header.tables, manifest);
  compareFiles(files.sums, manifest.files);
  log('All as saved. Making indexes and checking keys…');
  await dress();
  await letJobsRun(client);
  return manifest;
}

async function copyPiece(client: pg.Client, table: Table, rows: Buffer): Promise<void> {
  const copy = client.query(copyFrom(copyIn(table)));
  copy.end(rows);
  await once(copy, 'finish');
}

/** Reads every table back: what stands in the database now must be, byte for byte, what stood in the saved one. */
async function compareTables(client: pg.Client, tables: readonly Table[], manifest: Manifest): Promise<void> {
  for (const table of tables) {
    const copy = client.query(copyTo(copyOut(table)));
    const hash = createHash('sha256');
    for await (const chunk of copy) hash.update(chunk as Buffer);
    const saved = manifest.tables[keyOf(table)];
    if (copy.rowCount !== saved?.rows || hash.digest('hex') !== saved.sha256)
      throw new BackupError(
        `${keyOf(table)} has ${copy.rowCount} rows that are not the ${saved?.rows ?? 0} saved. Nothing was changed.`,
      );
  }
}

function compareFiles(found: ReadonlyMap<string, Sum>, saved: Manifest['files']): void {
  const differing = [...new Set([...found.keys(), ...Object.keys(saved)])].find(
    (key) => found.get(key)?.sha256 !== saved[key]?.sha256,
  );
  if (differing) throw new BackupError(`The file ${differing} is not as it was saved. Nothing was changed.`);
}

/** Numbers go on after the highest, and what was being done when the backup was made is done again. */
async function letJobsRun(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(
    `SELECT format('SELECT setval(%L, coalesce((SELECT max(%I) FROM %s), 0) + 1, false)',
        pg_get_serial_sequence(a.attrelid::regclass::text, a.attname), a.attname, a.attrelid::regclass) AS sql
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE a.attidentity <> '' AND c.relnamespace IN ('public'::regnamespace, 'auth'::regnamespace, 'graphile_worker'::regnamespace)`,
  );
  for (const { sql } of rows) await client.query(sql);
  for (const name of ['_private_jobs', '_private_job_queues'])
    await client.query(
      `UPDATE ${sqlName({ schema: 'graphile_worker', name })} SET locked_at = NULL, locked_by = NULL`,
    );
}

async function analyze(migratorUrl: string): Promise<void> {
  const client = new pg.Client(migratorUrl);
  await client.connect();
  try {
    await client.query('SET statement_timeout = 0');
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}
