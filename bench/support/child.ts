import { type ChildProcess, fork } from 'node:child_process';

export type Usage = {
  /** Seconds of processor time, user and system together. */
  readonly cpu: number;
  /** Megabytes. */
  readonly memory: number;
};

export const usageNow = (): Usage => {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1e6, memory: process.memoryUsage.rss() / 2 ** 20 };
};

type Answers = { readonly [question: string]: (given: never) => unknown };

/** In the child: answers questions of the parent, and says where it can be reached. */
export function answerParent(address: string, answers: Answers): void {
  process.on('message', async ({ id, question, given }: { id: number; question: string; given: never }) => {
    process.send?.({ id, answer: await answers[question]?.(given) });
  });
  process.send?.({ id: 0, answer: address });
}

/** A server in a process of its own. What it prints is dropped, unless it goes wrong. */
export class Child {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (answer: unknown) => void>();
  #asked = 0;
  readonly address: Promise<URL>;

  constructor(module: string, env: NodeJS.ProcessEnv) {
    this.#process = fork(new URL(`../${module}`, import.meta.url), {
      env: { ...process.env, ...env },
      execArgv: ['--import', new URL('../../src/platform/memory/keep-compiled.mjs', import.meta.url).href],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.address = new Promise((resolve, reject) => {
      this.#waiting.set(0, (address) => resolve(new URL(String(address))));
      this.#process.once('exit', (code) => reject(new Error(`${module} ended with ${code}.`)));
    });
    this.#process.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
      this.#waiting.get(id)?.(answer);
      this.#waiting.delete(id);
    });
  }

  ask<T>(question: string, given?: unknown): Promise<T> {
    const id = ++this.#asked;
    return new Promise((resolve) => {
      this.#waiting.set(id, (answer) => resolve(answer as T));
      this.#process.send({ id, question, given });
    });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGTERM');
    await ended;
  }
}

type Installation = { readonly adminUrl: string; readonly secret: string; readonly data: string };

/** Throughline in a process of its own, on any free port unless `more` names one. */
export const startServer = ({ adminUrl, secret, data }: Installation, more: NodeJS.ProcessEnv = {}): Child =>
  new Child('server.ts', {
    DATABASE_URL: adminUrl,
    THROUGHLINE_SECRET: secret,
    THROUGHLINE_DATA: data,
    THROUGHLINE_PORT: '0',
    ...more,
  });
