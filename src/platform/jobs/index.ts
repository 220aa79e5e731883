import { Logger, run } from 'graphile-worker';
import type pg from 'pg';

export type Task = (payload: unknown) => Promise<void>;

/** Runs the queue until stopped; a job that fails is tried again later, with growing pauses. */
export async function startJobs(
  pool: pg.Pool,
  tasks: Readonly<Record<string, Task>>,
  crontab = '',
): Promise<{ readonly stop: () => Promise<void> }> {
  // A connection lost while idle is replaced; without a listener it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const runner = await run({
    pgPool: pool,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]),
    ),
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    crontab,
    logger: new Logger(() => () => undefined),
  });
  return { stop: () => runner.stop() };
}

/** Answers already given to repeated requests are kept for a day. */
export function keyCleaner(pool: pg.Pool): Task {
  return async () => {
    await pool.query(`DELETE FROM idempotency_keys WHERE created_at < now() - interval '1 day'`);
  };
}
