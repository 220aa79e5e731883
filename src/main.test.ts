import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let dataFolder: string;
let said: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'throughline-main-'));
  chmodSync(dataFolder, 0o711);
  said = '';
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

/** `npm start` as an agency runs it, on a port that the system chooses. */
function start(env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { PATH: process.env['PATH'], THROUGHLINE_DATA: dataFolder, THROUGHLINE_PORT: '0', ...env },
  });
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return child;
}

async function untilSaid(pattern: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const found = pattern.exec(said);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const serverLog = () => readFileSync(join(dataFolder, 'database', 'server.log'), 'utf8');

describe('npm start', { timeout: 60_000 }, () => {
  it('is ready, tells how to begin, and on SIGTERM stops the database too', async () => {
    const child = start();
    const [, address] = await untilSaid(/listening at (http:\/\/127\.0\.0\.1:\d+)/);
    await untilSaid(/\/first-run and enter this code to make your agency: [0-9a-f]{10}/);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(serverLog()).toContain('database system is shut down');
  });

  it('answers what is under way before it stops', async () => {
    const child = start();
    const [, port] = await untilSaid(/listening at http:\/\/127\.0\.0\.1:(\d+)/);
    const caller = connect(Number(port), '127.0.0.1');
    caller.write(
      'POST /api/session HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{',
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 200));
    caller.write('}');
    const [answer] = await once(caller, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 4\d\d .*problem\+json/s);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('also stops the database when told to while it is still starting', async () => {
    const child = start();
    while (!said.includes('ready') && !serverStarted())
      await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(said).not.toContain('ready');
    expect(serverLog()).toContain('database system is shut down');
  });

  it('says everything that is wrong with the settings, and starts nothing', async () => {
    const child = start({ THROUGHLINE_PORT: 'x', THROUGHLINE_POOL_SIZE: '-1' });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(said).toMatch(/THROUGHLINE_PORT is "x".*\n.*THROUGHLINE_POOL_SIZE is "-1"/);
  });

  it('says so when no PostgreSQL answers, and when the port is taken', async () => {
    const lost = start({ DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' });
    expect(await once(lost, 'exit')).toEqual([1, null]);
    expect(said).toContain('No PostgreSQL answers at 127.0.0.1:1 (ECONNREFUSED). Check DATABASE_URL.');

    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const taken = squatter.address();
    const port = typeof taken === 'object' && taken ? taken.port : 0;
    const second = start({ THROUGHLINE_PORT: String(port) });
    expect(await once(second, 'exit')).toEqual([1, null]);
    expect(said).toContain(`Port ${port} on 127.0.0.1 is taken by another program.`);
    squatter.close();
  });
});

function serverStarted(): boolean {
  try {
    return serverLog().includes('ready to accept connections');
  } catch {
    return false;
  }
}
