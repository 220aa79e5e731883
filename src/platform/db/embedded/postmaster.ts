import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverEnvironment } from './cluster.ts';
import { DatabaseStartError } from './errors.ts';
import { keepRunning } from './keeper.ts';
import { clearLeftover } from './leftover.ts';
import type { Home } from './places.ts';
import { serverSettings } from './settings.ts';

export type Launch = {
  home: Home;
  binaries: string;
  port: number | undefined;
  ephemeral: boolean;
  log: (line: string) => void;
};

export type Postmaster = { port: number; stop(): Promise<void> };

const attempts = 20;

/**
 * Starts the server and waits until it takes connections, also through a long recovery. A taken port is
 * exchanged for a free one; what a killed server still holds for a moment is waited for. A server that ends later
 * by itself is started again.
 * @throws DatabaseStartError with PostgreSQL's own last words.
 */
export async function launch(options: Launch): Promise<Postmaster> {
  let port = options.port ?? (await findFreePort());
  for (let attempt = 1; ; attempt++) {
    const child = spawnServer(options, port);
    const failure = await waitUntilReady(child, options);
    if (failure === undefined) return running(options, child, port);
    if (attempt === attempts) throw new DatabaseStartError(`The database does not start: ${failure}`);
    if (/could not create any TCP\/IP sockets|could not bind/.test(failure)) port = await findFreePort();
    else if (/pre-existing shared memory|lock file|still in use/.test(failure)) {
      await pause(500);
      await clearLeftover(options.home.cluster, options.log);
    } else throw new DatabaseStartError(`The database does not start: ${failure}`);
  }
}

/** A session of its own, so that Ctrl-C in the terminal reaches us first and requests can still finish. */
function spawnServer({ home, binaries, ephemeral }: Launch, port: number): ChildProcess {
  const settings = Object.entries(serverSettings(port, ephemeral));
  const logFile = openSync(logPath(home), 'w', 0o600);
  const child = spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', home.cluster, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...home.user, cwd: '/', env: serverEnvironment, detached: true, stdio: ['ignore', logFile, logFile] },
  );
  closeSync(logFile);
  child.unref();
  return child;
}

/** What made it end; undefined once it takes connections. */
async function waitUntilReady(child: ChildProcess, { home, log }: Launch): Promise<string | undefined> {
  let error: Error | undefined;
  child.once('error', (cause) => {
    error = cause;
  });
  for (let rounds = 1; ; rounds++) {
    await pause(15);
    if (error) return error.message;
    if (child.exitCode !== null || child.signalCode !== null) return lastWords(home);
    if (await isReady(home, child.pid)) return undefined;
    if (rounds % 600 === 0) log('The database is still getting ready; it may be recovering after a crash.');
  }
}

/** The eighth line of `postmaster.pid` is the server's state; pg_ctl looks there too. */
async function isReady(home: Home, pid: number | undefined): Promise<boolean> {
  const text = await readFile(join(home.cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  return lines[0]?.trim() === String(pid) && lines[7]?.trim() === 'ready';
}

async function lastWords(home: Home): Promise<string> {
  const lines = (await readFile(logPath(home), 'utf8')).trim().split('\n');
  const telling = lines.filter((line) => /FATAL|PANIC|HINT|could not/.test(line));
  return (telling.length > 0 ? telling : lines.slice(-3)).join(' ');
}

const logPath = (home: Home) => join(home.folder, 'server.log');

/** From now on it stays at its port, where everybody looks for it. */
function running(options: Launch, first: ChildProcess, port: number): Postmaster {
  const { stop } = keepRunning(first, () => startAgain(options, port), options.log);
  return { port, stop };
}

async function startAgain(options: Launch, port: number): Promise<ChildProcess | string> {
  await clearLeftover(options.home.cluster, options.log);
  const child = spawnServer(options, port);
  return (await waitUntilReady(child, options)) ?? child;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
