import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureCompiled } from '../../scripts/support/compiled.ts';
import { residentMegabytes } from '../overload/memory.ts';

const patienceMs = 120_000;

/** `npm start` without the script before it, on a port that the system chooses. */
function start(dataFolder: string): ChildProcess {
  const preload = './src/platform/memory/keep-compiled.mjs';
  return spawn(process.execPath, ['--import', preload, 'src/main.ts'], {
    env: { PATH: process.env['PATH'], THROUGHLINE_DATA: dataFolder, THROUGHLINE_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Until the process says that it is ready. */
async function ready({ stdout }: ChildProcess): Promise<void> {
  let said = '';
  const late = AbortSignal.timeout(patienceMs);
  while (!said.includes('Throughline is ready'))
    said += String((await once(stdout as NodeJS.ReadableStream, 'data', { signal: late }))[0]);
  stdout?.resume();
}

/** What Node holds so many seconds after a start on data of its own, in megabytes. */
async function measureOnce(dataFolder: string, seconds: readonly number[]): Promise<readonly number[]> {
  const child = start(dataFolder);
  try {
    await ready(child);
    const began = performance.now();
    const seen: number[] = [];
    for (const after of seconds) {
      await pause(began + after * 1000 - performance.now());
      seen.push(await residentMegabytes(child.pid ?? 0));
    }
    return seen;
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

/** The first start on new data, after what `npm start` does before it, and those that follow. Reads `/proc`: Linux. */
export async function measureIdle(
  starts: number,
  seconds: readonly number[],
): Promise<readonly (readonly number[])[]> {
  await ensureCompiled();
  const dataFolder = await mkdtemp(join(tmpdir(), 'throughline-idle-'));
  await chmod(dataFolder, 0o711);
  try {
    const seen: (readonly number[])[] = [];
    while (seen.length < starts) seen.push(await measureOnce(dataFolder, seconds));
    return seen;
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}
