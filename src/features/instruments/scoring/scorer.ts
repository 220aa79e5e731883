import { Worker } from 'node:worker_threads';
import type { TaskName, Tasks } from './tasks.ts';

type Reply = { readonly id: number; readonly told?: unknown; readonly failed?: string };
type Waiting = {
  readonly resolve: (told: unknown) => void;
  readonly reject: (reason: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
};

/** The questionnaire cannot be worked out: it took too long, or its rules never come to rest. */
export class CannotScore extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CannotScore';
  }
}

/** Asks the scoring thread, which is started when it is first needed and ended when it takes too long. */
export class Scorer {
  readonly #limitMs: number;
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | undefined;
  #last = 0;

  constructor(limitMs = 8000) {
    this.#limitMs = limitMs;
  }

  ask<Name extends TaskName>(name: Name, asked: Tasks[Name]['asked']): Promise<Tasks[Name]['told']> {
    const thread = this.#running();
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp('took too long'), this.#limitMs);
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, timer });
      thread.postMessage({ id, name, asked });
    });
  }

  #running(): Worker {
    if (this.#thread) return this.#thread;
    const thread = new Worker(new URL('./thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    thread.on('message', (reply: Reply) => this.#settle(reply));
    thread.on('error', () => this.#giveUp('failed', thread));
    // After the listeners, which would hold the process: nobody waits for a thread that has nothing to do.
    thread.unref();
    this.#thread = thread;
    return thread;
  }

  #settle({ id, told, failed }: Reply): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    if (failed === undefined) waiting.resolve(told);
    else waiting.reject(new CannotScore(failed));
  }

  /** Ends the thread with everything that waits for it; the next question starts another. */
  #giveUp(why: string, thread = this.#thread): void {
    if (thread !== this.#thread) return;
    this.#thread = undefined;
    void thread?.terminate();
    for (const [id] of this.#waiting) this.#settle({ id, failed: why });
  }
}
