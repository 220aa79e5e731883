import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findServerUser } from '../../db/embedded/user.ts';

const binaries = '/usr/lib/postgresql/15/bin';

/** Whether an outside PostgreSQL is installed to test with: Debian's 15. */
export const hasOutsideServer = existsSync(`${binaries}/initdb`);

/** A PostgreSQL 15 of one's own, as an agency may have one: its superuser's URL of an empty database, and its end. */
export async function startOutsideServer() {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-outside-'));
  const user = findServerUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const as: SpawnSyncOptions = { ...user, cwd: '/', env: { PATH: binaries, LC_ALL: 'C.UTF-8', TZ: 'UTC' } };
  const data = join(folder, 'data');
  const made = spawnSync(
    `${binaries}/initdb`,
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'],
    as,
  );
  if (made.status !== 0) throw new Error(String(made.stderr));
  const port = await freePort();
  const settings = { port, fsync: 'off', unix_socket_directories: '', listen_addresses: '127.0.0.1' };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(`${binaries}/postgres`, ['-D', data, ...options], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  });
  const url = `postgres://postgres@127.0.0.1:${port}`;
  await untilReady(`${url}/postgres`);
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes an empty database on a server; answers its URL. */
export async function makeDatabase(serverUrl: string, name: string): Promise<string> {
  const url = new URL(serverUrl);
  url.pathname = '/postgres';
  const client = new pg.Client(url.href);
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  await client.end();
  url.pathname = `/${name}`;
  return url.href;
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const client = new pg.Client(url);
    client.on('error', () => {});
    try {
      await client.connect();
      return;
    } catch {
      await pause(50);
    } finally {
      await client.end();
    }
  }
  throw new Error('the outside PostgreSQL does not start');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
