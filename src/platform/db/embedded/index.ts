import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { hold } from './hold.ts';
import { clearLeftover } from './leftover.ts';
import { findHome, type Home } from './places.ts';
import { launch } from './postmaster.ts';
import { type Room, watchRoom } from './reserve.ts';

export { DatabaseStartError } from './errors.ts';

/**
 * A running PostgreSQL: the superuser's URL of the database `throughline`, whether its disk has room for anything
 * new, and its clean end.
 */
export type DatabaseServer = { adminUrl: string; hasRoom: () => boolean; stop(): Promise<void> };

export type EmbeddedOptions = {
  /** Where Throughline keeps its data; made if missing. */
  dataFolder: string;
  /** Takes sentences for the console. */
  log: (line: string) => void;
  /** For tests: no durability, and the data vanish with `stop`. */
  ephemeral?: boolean;
  /** The port to try first; otherwise the one it had last time. */
  port?: number;
};

/**
 * Starts the PostgreSQL that comes with Throughline on the data of this folder: a real server in a process
 * of its own, reachable on loopback with a password that is kept with mode 600.
 * @throws DatabaseStartError, in a sentence, when the data are in use or the server cannot run here.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<DatabaseServer> {
  const { dataFolder, log, ephemeral = false } = options;
  const home = await findHome(dataFolder, log);
  const binaries = await findBinaries(home.user);
  const letGo = await hold(home.folder);
  let serverUrl = '';
  const room = ephemeral
    ? endless
    : watchRoom({ folder: home.folder, log, whenTight: () => shrink(serverUrl) });
  try {
    await clearLeftover(home.cluster, log);
    const password = await ensureCluster(home, binaries);
    const port = options.port ?? (await rememberedPort(home));
    const postmaster = await launch({ home, binaries, port, ephemeral, log });
    await writeFile(portFile(home), String(postmaster.port));
    serverUrl = `postgres://postgres:${password}@127.0.0.1:${postmaster.port}`;
    await ensureDatabase(serverUrl);
    return {
      adminUrl: `${serverUrl}/throughline`,
      hasRoom: room.hasRoom,
      async stop() {
        await room.stop();
        await postmaster.stop();
        if (ephemeral) await rm(home.folder, { recursive: true, force: true });
        await letGo();
      },
    };
  } catch (error) {
    await room.stop();
    await letGo();
    throw error;
  }
}

const endless: Room = { hasRoom: () => true, stop: async () => {} };

/** A checkpoint lets the server drop the log that it kept for a crash. */
async function shrink(serverUrl: string): Promise<void> {
  const client = new pg.Client(`${serverUrl}/postgres`);
  client.on('error', () => undefined);
  await client.connect();
  await client.query('CHECKPOINT').finally(() => client.end());
}

async function ensureDatabase(serverUrl: string): Promise<void> {
  const client = new pg.Client(`${serverUrl}/postgres`);
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = 'throughline'`);
    if (rowCount === 0) await client.query('CREATE DATABASE throughline');
  } finally {
    await client.end();
  }
}

const portFile = (home: Home) => join(home.folder, 'port');

/** Kept from start to start, so that a database tool set up once goes on working. */
async function rememberedPort(home: Home): Promise<number | undefined> {
  return Number(await readFile(portFile(home), 'utf8').catch(() => '')) || undefined;
}
