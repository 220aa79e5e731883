import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, type Runner, type RunnerOptions, run, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { keepAlive } from './live.ts';

export type Queue = Pick<RunnerOptions, 'taskList' | 'crontab'> & { readonly pool: pg.Pool };

/** Finished jobs are told to the queue at once; that this fails ends the runner instead of the process. */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

const restMs = 2_000;

async function startRunner({ pool, taskList, crontab = '' }: Queue) {
  const events: WorkerEvents = new EventEmitter();
  let poolId = '';
  events.on('pool:create', ({ workerPool }) => {
    poolId = workerPool.id;
  });
  const runner: Runner = await run({
    pgPool: pool,
    taskList: taskList ?? {},
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    crontab,
    events,
    preset,
    logger: new Logger(() => () => undefined),
  });
  const life = keepAlive(pool, poolId);
  const ended = runner.promise.catch(() => undefined).then(life.stop);
  return { runner, ended };
}

/**
 * Works on the queue until stopped. The library's runner gives up when the database is gone at the wrong moment; then
 * a new one takes its place, as often as it takes.
 */
export async function keepRunning(queue: Queue): Promise<{ readonly stop: () => Promise<void> }> {
  const stopping = new AbortController();
  let current = await startRunner(queue);
  const keeping = (async () => {
    while (!stopping.signal.aborted) {
      await current.ended;
      if (stopping.signal.aborted) return;
      await pause(restMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (!stopping.signal.aborted) current = await startRunner(queue).catch(() => current);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await current.runner.stop().catch(() => undefined);
      await current.ended;
      await keeping;
    },
  };
}
