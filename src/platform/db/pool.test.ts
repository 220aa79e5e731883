import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { createPool } from './pool.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('a connection that is cut off while somebody holds it is an error for them, and for nobody else', async () => {
  const pool = createPool({ url: app.urls.appUrl, size: 1 });
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const waiting = client.query('SELECT pg_sleep(20)').then(
    () => 'answered',
    () => 'cut off',
  );
  await app.admin.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
  expect(await waiting).toBe('cut off');
  await expect(client.query('SELECT 1')).rejects.toThrow();
  client.release(true);
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
});
