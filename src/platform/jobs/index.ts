import type pg from 'pg';
import { keepRunning } from './runner.ts';

export { type Pace, paceBeside } from './pace.ts';

export type Task = (payload: unknown) => Promise<void>;

/**
 * Runs the queue until stopped. A job that fails is tried again later, with growing pauses; one whose process was
 * killed is begun again within a minute. So a task may run more than once, and its effect must be the same.
 */
export async function startJobs(
  pool: pg.Pool,
  tasks: Readonly<Record<string, Task>>,
  crontab = '',
): Promise<{ readonly stop: () => Promise<void> }> {
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]),
  );
  return await keepRunning({ pool, taskList, crontab });
}

/** Answers already given to repeated requests are kept for a day. */
export function keyCleaner(pool: pg.Pool): Task {
  return async () => {
    await pool.query(`DELETE FROM idempotency_keys WHERE created_at < now() - interval '1 day'`);
  };
}
