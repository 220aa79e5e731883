import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startEmbedded } from './index.ts';
import { isRunning } from './processes.ts';
import { ask, inOtherProcess } from './testing.ts';

let dataFolder: string;
let cluster: string;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'throughline-embedded-'));
  cluster = join(dataFolder, 'database', 'cluster');
  await chmod(dataFolder, 0o711);
});
afterAll(() => rm(dataFolder, { recursive: true }));

const start = (log: (line: string) => void = () => {}) => startEmbedded({ dataFolder, log });
const startElsewhere = () =>
  inOtherProcess(`
    const server = await embedded.startEmbedded({ dataFolder: '${dataFolder}', log() {} });
    console.log(server.adminUrl);
    setInterval(() => {}, 1000);`);
const postmasterPid = async () =>
  Number.parseInt(await readFile(join(cluster, 'postmaster.pid'), 'utf8'), 10);

describe('the embedded database after a kill', () => {
  it('a killed Throughline leaves the server running; the next start stops it and loses nothing', async () => {
    const { child, line: url } = await startElsewhere();
    await ask(url, 'CREATE TABLE words AS SELECT 1 AS said');
    child.kill('SIGKILL');
    const orphan = await postmasterPid();
    expect(await ask(url, 'SELECT count(*)::int FROM words')).toBe(1);

    const said: string[] = [];
    const server = await start((sentence) => said.push(sentence));
    expect(said).toEqual([expect.stringContaining('left running')]);
    expect(isRunning(orphan)).toBe(false);
    expect(await ask(server.adminUrl, 'SELECT count(*)::int FROM words')).toBe(1);
    await server.stop();
  });

  it('both killed in the middle of writing: a start right after recovers what was committed', async () => {
    const { child, line: url } = await startElsewhere();
    const writing = ask(url, 'INSERT INTO words SELECT 3 FROM pg_sleep(60)').catch(() => 'cut off');
    await ask(url, 'INSERT INTO words VALUES (2)');
    const pid = await postmasterPid();
    child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    const server = await start();
    expect(await writing).toBe('cut off');
    expect(await ask(server.adminUrl, 'SELECT string_agg(said::text, $$,$$ ORDER BY said) FROM words')).toBe(
      '1,2',
    );
    await server.stop();
  });

  it('a killed server is started again at its address, and nobody has to restart Throughline', async () => {
    const said: string[] = [];
    const server = await start((sentence) => said.push(sentence));
    await ask(server.adminUrl, 'INSERT INTO words VALUES (4)');
    process.kill(await postmasterPid(), 'SIGKILL');
    const again = () => ask(server.adminUrl, 'SELECT count(*)::int FROM words WHERE said = 4').catch(String);
    await vi.waitFor(async () => expect(await again()).toBe(1), { timeout: 25_000, interval: 100 });
    expect(said).toEqual([
      expect.stringContaining('ended by itself (SIGKILL)'),
      'The database server runs again.',
    ]);
    await server.stop();
    expect(await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => 'gone')).toBe('gone');
  });

  it('a postmaster.pid whose number belongs to a stranger by now stops nobody and nothing', async () => {
    const { child } = await inOtherProcess(`console.log('a stranger'); setInterval(() => {}, 1000);`);
    await writeFile(join(cluster, 'postmaster.pid'), `${child.pid}\n${cluster}\n`);
    const server = await start();
    expect(isRunning(child.pid ?? 0)).toBe(true);
    child.kill();
    await server.stop();
  });

  it('a first start that was cut off while making the cluster is begun afresh', async () => {
    await rm(join(dataFolder, 'database'), { recursive: true });
    await mkdir(`${cluster}.new`, { recursive: true });
    await writeFile(join(`${cluster}.new`, 'PG_VERSION'), '18\n');
    const server = await start();
    expect(await ask(server.adminUrl, 'SELECT 1')).toBe(1);
    await server.stop();
  });

  it('of several that start at the same moment, at most one gets the data', async () => {
    const attempt = `
      const other = await embedded.startEmbedded({ dataFolder: '${dataFolder}', log() {} })
        .then((server) => 'got it', (error) => error.message);
      console.log(other);
      if (other === 'got it') setInterval(() => {}, 1000);`;
    const others = await Promise.all([1, 2, 3, 4].map(() => inOtherProcess(attempt)));
    const lines = others.map(({ line }) => line);
    for (const { child } of others) child.kill();
    expect(lines.filter((line) => line === 'got it').length).toBeLessThanOrEqual(1);
    expect(
      lines.filter((line) => /^Throughline is already running/.test(line)).length,
    ).toBeGreaterThanOrEqual(3);
    const server = await start();
    await server.stop();
  });
});
