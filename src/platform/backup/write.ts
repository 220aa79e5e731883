import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { DatabaseUrls } from '../db/bootstrap.ts';
import { appliedMigrations } from '../db/migrate.ts';
import { type ArchiveWriter, writeArchive } from './archive.ts';
import {
  fileName,
  formatVersion,
  type Header,
  headerName,
  keyOf,
  type Manifest,
  manifestName,
  pieceName,
  type Sum,
  type Table,
} from './format.ts';
import { copyOut, findTables, isOfJobs, sameText } from './tables.ts';

export type BackupOptions = {
  /** A new file. */
  readonly to: string;
  readonly passphrase: string;
  readonly urls: DatabaseUrls;
  readonly filesFolder: string;
  /** How many tables are copied at a time. */
  readonly lanes: number;
  /** What goes with the data: see Header. */
  readonly keys: Pick<Header, 'secret' | 'auditKeys' | 'sealingKey'>;
};

const pieceBytes = 4 * 1024 * 1024;
const newline = 10;

/** Makes a whole backup as of one moment, while everybody works on; answers what it holds. */
export async function writeBackup(options: BackupOptions): Promise<Manifest> {
  const { urls } = options;
  const keeper = await connect(urls.backupUrl);
  try {
    await keeper.query(`BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; ${sameText}`);
    const { rows } = await keeper.query<{ snapshot: string; server: string }>(
      `SELECT pg_export_snapshot() AS snapshot, current_setting('server_version') AS server`,
    );
    const snapshot = rows[0]?.snapshot ?? '';
    const header: Header = {
      format: 'throughline-backup',
      version: formatVersion,
      madeAt: new Date().toISOString(),
      server: rows[0]?.server ?? '',
      migrations: await readMigrationsApplied(urls.migratorUrl),
      tables: await findTables(keeper),
      ...options.keys,
    };
    const manifest: Manifest = { tables: {}, files: {} };
    await writeArchive(options.to, options.passphrase, async (archive) => {
      await archive.add(headerName, asJson(header));
      await addTables(archive, header.tables, { snapshot, ...options }, manifest);
      await addFiles(archive, options.filesFolder, manifest);
      await archive.add(manifestName, asJson(manifest));
    });
    return manifest;
  } finally {
    await keeper.end();
  }
}

const asJson = (value: unknown): Buffer => Buffer.from(JSON.stringify(value, null, 1));

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'throughline backup' });
  await client.connect();
  return client;
}

async function readMigrationsApplied(migratorUrl: string): Promise<Header['migrations']> {
  const owner = await connect(migratorUrl);
  try {
    return await appliedMigrations(owner);
  } finally {
    await owner.end();
  }
}

type Lane = { readonly snapshot: string; readonly urls: DatabaseUrls; readonly lanes: number };

/** Several connections share the moment; each takes the next table when it is done with one. */
async function addTables(archive: ArchiveWriter, tables: readonly Table[], lane: Lane, manifest: Manifest) {
  const waiting = tables.filter((table) => !isOfJobs(table));
  const jobs = tables.filter(isOfJobs);
  const run = async (url: string, queue: Table[]): Promise<void> => {
    const client = await connect(url);
    try {
      await client.query(
        `BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET TRANSACTION SNAPSHOT '${lane.snapshot}'; ${sameText}`,
      );
      for (let table = queue.shift(); table; table = queue.shift())
        manifest.tables[keyOf(table)] = await addTable(archive, client, table);
    } finally {
      queue.length = 0;
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: lane.lanes }, () => run(lane.urls.backupUrl, waiting)));
  await run(lane.urls.workerUrl, jobs);
}

async function addTable(
  archive: ArchiveWriter,
  client: pg.Client,
  table: Table,
): Promise<Manifest['tables'][string]> {
  const hash = createHash('sha256');
  const copy = client.query(copyTo(copyOut(table)));
  let [bytes, piece] = [0, 0];
  for await (const rows of wholeRows(copy)) {
    hash.update(rows);
    bytes += rows.length;
    await archive.add(pieceName(keyOf(table), piece++), rows);
  }
  return { rows: copy.rowCount, bytes, sha256: hash.digest('hex') };
}

/** What comes in any pieces, in pieces of whole rows: in the text format a newline ends a row and nothing else. */
async function* wholeRows(copy: Readable): AsyncGenerator<Buffer> {
  let kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    kept.push(chunk);
    size += chunk.length;
    if (size < pieceBytes) continue;
    const all = Buffer.concat(kept);
    const end = all.lastIndexOf(newline) + 1;
    if (end > 0) yield all.subarray(0, end);
    kept = [all.subarray(end)];
    size = all.length - end;
  }
  if (size > 0) yield Buffer.concat(kept);
}

/** Files are only ever added, so those of the moment are all there; a later one may come along. */
async function addFiles(archive: ArchiveWriter, folder: string, manifest: Manifest): Promise<void> {
  for (const key of await keysIn(folder)) {
    const path = join(folder, key);
    const { size } = await stat(path);
    const hash = createHash('sha256');
    const bytes = createReadStream(path, size > 0 ? { end: size - 1 } : {});
    bytes.on('data', (chunk) => hash.update(chunk));
    await archive.addStream(fileName(key), size, bytes);
    manifest.files[key] = sumOf(size, hash);
  }
}

const sumOf = (bytes: number, hash: Hash): Sum => ({ bytes, sha256: hash.digest('hex') });

async function keysIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
