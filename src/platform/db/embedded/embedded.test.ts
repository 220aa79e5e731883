import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatabaseServer, startEmbedded } from './index.ts';
import { ask } from './testing.ts';

const asRoot = process.getuid?.() === 0;

let dataFolder: string;
let server: DatabaseServer;
const start = (folder = dataFolder) => startEmbedded({ dataFolder: folder, log: () => {} });
const inDatabase = (...path: string[]) => join(dataFolder, 'database', ...path);

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'throughline-embedded-'));
  await chmod(dataFolder, 0o711);
  server = await start();
});
afterAll(async () => {
  await server.stop();
  await rm(dataFolder, { recursive: true });
});

describe('the embedded database', () => {
  it('is a real PostgreSQL 18 that keeps what it was told, whatever happens to the power', async () => {
    expect(await ask(server.adminUrl, 'SHOW server_version')).toMatch(/^18\./);
    expect(await ask(server.adminUrl, 'SHOW fsync')).toBe('on');
    expect(await ask(server.adminUrl, 'SHOW synchronous_commit')).toBe('on');
    expect(await ask(server.adminUrl, 'SHOW full_page_writes')).toBe('on');
  });

  it('orders and folds letters the same on every machine', async () => {
    const sql = `SELECT concat(datlocprovider, datlocale, encoding) FROM pg_database WHERE datname = 'throughline'`;
    expect(await ask(server.adminUrl, sql)).toBe('bC.UTF-86');
    expect(await ask(server.adminUrl, `SELECT lower('ÁÑ')`)).toBe('áñ');
  });

  it('listens on loopback only and wants the password, which nobody else can read', async () => {
    expect(await ask(server.adminUrl, 'SHOW listen_addresses')).toBe('127.0.0.1');
    expect(await ask(server.adminUrl, 'SHOW unix_socket_directories')).toBe('');
    expect(await readFile(inDatabase('cluster', 'pg_hba.conf'), 'utf8')).not.toMatch(/trust|peer/);
    expect((await stat(inDatabase('password'))).mode & 0o777).toBe(0o600);
    const guess = new URL(server.adminUrl);
    guess.password = 'postgres';
    await expect(ask(guess.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('refuses a second start on the same data in a clear sentence, and the first goes on', async () => {
    await expect(start()).rejects.toThrow(/already running on this data \(process \d+.*Nothing was changed/);
    expect(await ask(server.adminUrl, 'SELECT 1')).toBe(1);
  });

  it('stops cleanly and has everything at the next start, at the same address', async () => {
    await ask(server.adminUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const before = server.adminUrl;
    await server.stop();
    expect(await readFile(inDatabase('server.log'), 'utf8')).toContain('database system is shut down');
    server = await start();
    expect(server.adminUrl).toBe(before);
    expect(await ask(server.adminUrl, 'SELECT answer FROM kept')).toBe(42);
  });

  it('takes another port when its own is taken', async () => {
    const { port } = new URL(server.adminUrl);
    await server.stop();
    const squatter = createServer().listen(Number(port), '127.0.0.1');
    server = await start();
    squatter.close();
    expect(new URL(server.adminUrl).port).not.toBe(port);
    expect(await ask(server.adminUrl, 'SELECT answer FROM kept')).toBe(42);
  });

  it('finds its way back in when the password file was lost', async () => {
    await server.stop();
    await rm(inDatabase('password'));
    server = await start();
    expect(await ask(server.adminUrl, 'SELECT answer FROM kept')).toBe(42);
  });

  it('says so when the data were made by another PostgreSQL version', async () => {
    const other = await mkdtemp(join(tmpdir(), 'throughline-embedded-'));
    await mkdir(join(other, 'database', 'cluster'), { recursive: true });
    await writeFile(join(other, 'database', 'cluster', 'PG_VERSION'), '17\n');
    await expect(start(other)).rejects.toThrow(/made by PostgreSQL 17; this Throughline brings 18/);
    await rm(other, { recursive: true });
  });

  it.runIf(asRoot)('started as root, runs as somebody who is not', async () => {
    const pid = Number.parseInt(await readFile(inDatabase('cluster', 'postmaster.pid'), 'utf8'), 10);
    expect((await stat(inDatabase('cluster'))).uid).not.toBe(0);
    expect(await readFile(`/proc/${pid}/status`, 'utf8')).not.toMatch(/^Uid:\t0\b/m);
  });

  it.runIf(asRoot)(
    'started as root below a folder that only root may enter, lives elsewhere and remembers',
    async () => {
      const closed = await mkdtemp(join(tmpdir(), 'throughline-embedded-'));
      const said: string[] = [];
      const open = () => startEmbedded({ dataFolder: join(closed, 'data'), log: (line) => said.push(line) });
      const first = await open();
      await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
      await first.stop();
      const home = (await readFile(join(closed, 'data', 'database.location'), 'utf8')).trim();
      expect(said).toEqual([expect.stringContaining(`The database lives in ${home}`)]);
      await chmod(closed, 0o755);
      const second = await open();
      expect(await ask(second.adminUrl, 'SELECT answer FROM kept')).toBe(42);
      await second.stop();
      await rm(home, { recursive: true });
      await rm(closed, { recursive: true });
    },
  );
});
