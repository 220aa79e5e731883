import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type DatabaseServer, startEmbedded } from '#platform/db/embedded/index.ts';
import { cookieOf } from '#tests/support/application.ts';
import { testSecret } from '#tests/support/databases.ts';
import { makeAgencies, type PersonName } from '#tests/support/people.ts';

/** Where the database is: in a child process of Throughline, or a server of its own that is started again when it dies. */
export type Where = 'embedded' | 'outside';

export type InstallationOptions = {
  readonly where: Where;
  /** Where the data goes; a folder of its own, gone afterwards, unless given. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What the processes say. */
  readonly log?: (line: string) => void;
};

/** Longer than this nobody should wait for an answer after a crash. */
const patienceMs = 60_000;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

/** Throughline as an agency runs it: its own process on a data folder of its own, with Riverbend in it. */
export class Installation {
  readonly url: string;
  readonly folder: string;
  #child: ChildProcess | undefined;
  #cookies: Readonly<Record<string, string>> = {};
  readonly #outside: DatabaseServer | undefined;
  readonly #options: InstallationOptions;

  private constructor(options: InstallationOptions, folder: string, port: number, outside?: DatabaseServer) {
    this.#options = options;
    this.folder = folder;
    this.url = `http://127.0.0.1:${port}`;
    this.#outside = outside;
  }

  /** Makes the data and starts for the first time. */
  static async open(options: InstallationOptions): Promise<Installation> {
    const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'throughline-proof-')));
    await chmod(folder, 0o711);
    const dataFolder = join(folder, 'outside');
    const outside =
      options.where === 'outside'
        ? await startEmbedded({ dataFolder, log: options.log ?? (() => {}) })
        : undefined;
    const installation = new Installation(options, folder, await freePort(), outside);
    await installation.start();
    await installation.#moveIn();
    return installation;
  }

  async #moveIn(): Promise<void> {
    const admin = await this.admin();
    const tokens = await makeAgencies(admin);
    await admin.end();
    this.#cookies = Object.fromEntries(
      Object.entries(tokens).map(([name, token]) => [name, cookieOf(token, testSecret)]),
    );
  }

  /** Starts the application; answers after how many milliseconds it was ready. */
  async start(): Promise<number> {
    const began = performance.now();
    const { log = () => {}, env } = this.#options;
    this.#child = spawn(process.execPath, ['src/main.ts'], {
      env: {
        PATH: process.env['PATH'],
        THROUGHLINE_DATA: join(this.folder, 'data'),
        THROUGHLINE_PORT: new URL(this.url).port,
        THROUGHLINE_SECRET: testSecret,
        THROUGHLINE_LOG_LEVEL: 'fatal',
        ...(this.#outside ? { DATABASE_URL: this.#outside.adminUrl } : {}),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (chunk: Buffer) => log(chunk.toString().trimEnd()));
    this.#child.stderr?.on('data', (chunk: Buffer) => log(chunk.toString().trimEnd()));
    await this.ready();
    return performance.now() - began;
  }

  /** Waits until it says that it can answer; answers after how many milliseconds. */
  async ready(): Promise<number> {
    const began = performance.now();
    while (performance.now() - began < patienceMs) {
      if (this.#child?.exitCode !== null) throw new Error('Throughline has ended by itself.');
      const answer = await fetch(`${this.url}/readyz`, { signal: AbortSignal.timeout(3000) }).catch(
        () => undefined,
      );
      if (answer?.status === 200) return performance.now() - began;
      await pause(25);
    }
    throw new Error(`Throughline was not ready within ${patienceMs / 1000} s.`);
  }

  /** Ends the application as a power cut would. */
  async kill(): Promise<void> {
    if (!this.#child) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  get #home(): string {
    return join(this.folder, this.#outside ? 'outside' : 'data', 'database');
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  async postmasterPid(): Promise<number> {
    return Number.parseInt(await readFile(join(this.#home, 'cluster', 'postmaster.pid'), 'utf8'), 10);
  }

  /** The superuser, to look behind the curtain. */
  async admin(): Promise<pg.Client> {
    const kept = async (name: string) => (await readFile(join(this.#home, name), 'utf8')).trim();
    const client = new pg.Client(
      `postgres://postgres:${await kept('password')}@127.0.0.1:${await kept('port')}/throughline`,
    );
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  headersOf(name: PersonName): Record<string, string> {
    return { cookie: this.#cookies[name] ?? '', 'x-throughline': 'proof' };
  }

  /** Asks the API as one of Riverbend's people. */
  ask(name: PersonName, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    return fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        ...this.headersOf(name),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(15_000),
    });
  }

  async close(): Promise<void> {
    if (this.#child && this.#child.exitCode === null && this.#child.signalCode === null) {
      const gone = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      await gone;
    }
    await this.#outside?.stop();
    if (!this.#options.folder) await rm(this.folder, { recursive: true, force: true });
  }
}
