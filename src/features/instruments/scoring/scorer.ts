import { Worker } from 'node:worker_threads';
import type { TaskName, Tasks } from './tasks.ts';

type Reply = { readonly told?: unknown; readonly failed?: string };
type Waiting = {
  readonly name: TaskName;
  readonly asked: unknown;
  readonly resolve: (told: unknown) => void;
  readonly reject: (reason: Error) => void;
};

/** The questionnaire cannot be worked out: it took too long, or its rules never come to rest. */
export class CannotScore extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CannotScore';
  }
}

/**
 * Asks the scoring thread, one question after the other. It is started when it is first needed and ended when a question
 * takes too long: that one is given up, and whoever waits behind it is asked on a new one.
 */
export class Scorer {
  readonly #limitMs: number;
  readonly #waiting: Waiting[] = [];
  #asking: Waiting | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #thread: Worker | undefined;

  constructor(limitMs = 8000) {
    this.#limitMs = limitMs;
  }

  ask<Name extends TaskName>(name: Name, asked: Tasks[Name]['asked']): Promise<Tasks[Name]['told']> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ name, asked, resolve: resolve as Waiting['resolve'], reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#asking) return;
    this.#asking = this.#waiting.shift();
    if (!this.#asking) return;
    const { name, asked } = this.#asking;
    this.#timer = setTimeout(() => this.#giveUp('took too long'), this.#limitMs);
    this.#running().postMessage({ name, asked });
  }

  #running(): Worker {
    if (this.#thread) return this.#thread;
    const thread = new Worker(new URL('./thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    thread.on('message', (reply: Reply) => thread === this.#thread && this.#settle(reply));
    thread.on('error', () => this.#giveUp('failed', thread));
    // After the listeners, which would hold the process: nobody waits for a thread that has nothing to do.
    thread.unref();
    this.#thread = thread;
    return thread;
  }

  #settle({ told, failed }: Reply): void {
    const asking = this.#asking;
    clearTimeout(this.#timer);
    this.#asking = undefined;
    if (failed === undefined) asking?.resolve(told);
    else asking?.reject(new CannotScore(failed));
    this.#next();
  }

  /** Ends the thread with what it was asked; the next question starts another. */
  #giveUp(why: string, thread = this.#thread): void {
    if (thread !== this.#thread) return;
    this.#thread = undefined;
    void thread?.terminate();
    this.#settle({ failed: why });
  }
}
