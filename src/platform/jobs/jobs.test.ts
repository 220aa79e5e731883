import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPool } from '#platform/db/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { startJobs } from './index.ts';

let app: TestApp;
let pool: pg.Pool;
beforeAll(async () => {
  app = await startTestApp();
  pool = createPool({ url: app.urls.workerUrl, size: 3 });
});
afterAll(async () => {
  await pool.end();
  await app.close();
});

const enqueue = (task: string) => app.admin.query('SELECT graphile_worker.add_job($1)', [task]);
const waiting = async (task: string) =>
  (await app.admin.query('SELECT FROM graphile_worker.jobs WHERE task_identifier = $1', [task])).rowCount;

describe('the queue', () => {
  it('begins again what a killed process had begun, once that one has gone silent', async () => {
    await enqueue('greet');
    await app.admin.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = 'pool-of-the-dead', locked_at = now() - interval '1 minute'`,
    );
    const greet = vi.fn(async () => undefined);
    const jobs = await startJobs(pool, { greet });
    await vi.waitFor(() => expect(greet).toHaveBeenCalledOnce(), 5_000);
    await jobs.stop();
    expect(await waiting('greet')).toBe(0);
  });

  it('leaves alone what a living process works on, however long it takes', async () => {
    await enqueue('ponder');
    await app.admin.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = 'pool-alive', locked_at = now() - interval '10 minutes'`,
    );
    await app.admin.query(`INSERT INTO graphile_worker.live_pools VALUES ('pool-alive')`);
    const ponder = vi.fn(async () => undefined);
    const jobs = await startJobs(pool, { ponder });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await jobs.stop();
    expect(ponder).not.toHaveBeenCalled();
  });

  it('goes on after the database has thrown everybody out in the middle of a job', async () => {
    const done: string[] = [];
    const jobs = await startJobs(pool, {
      first: async () => {
        await app.admin.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'throughline_worker' AND datname = current_database()`,
        );
        done.push('first');
      },
      second: async () => {
        done.push('second');
      },
    });
    await enqueue('first');
    await vi.waitFor(() => expect(done).toContain('first'), 5_000);
    await enqueue('second');
    await vi.waitFor(() => expect(done).toContain('second'), 15_000);
    await jobs.stop();
  });
});
