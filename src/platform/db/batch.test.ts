import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { Batch } from './batch.ts';
import { Line } from './line.ts';
import { createPool } from './pool.ts';

let app: TestApp;
let pool: pg.Pool;
let client: pg.PoolClient;
beforeAll(async () => {
  app = await startTestApp();
  pool = createPool({ url: app.urls.appUrl, size: 1 });
});
beforeEach(async () => {
  client = await pool.connect();
  return () => client.release(true);
});
afterAll(async () => {
  await pool.end();
  await app.close();
});

/** How many statements went out in each batch. */
function listenTo(line: pg.PoolClient): number[] {
  const sizes: number[] = [];
  const query = line.query.bind(line) as (asked: unknown) => unknown;
  Object.assign(line, {
    query: (asked: unknown) => {
      if (asked instanceof Batch) sizes.push(asked.statements.length);
      return query(asked);
    },
  });
  return sizes;
}

const one = 'SELECT 1 AS one';
const divided = 'SELECT 1 / $1::int AS part';

describe('statements on one connection', () => {
  it('travel together when nobody waits between them, and answer each its own', async () => {
    const sizes = listenTo(client);
    const line = new Line(client);
    const answers = await Promise.all([line.send(one), line.send(divided, [1]), line.send(one)]);
    expect(answers.map(({ rows }) => rows)).toEqual([[{ one: 1 }], [{ part: 1 }], [{ one: 1 }]]);
    await line.send(one);
    expect(sizes).toEqual([3, 1]);
  });

  it('are not run behind one that failed, and fail with its error', async () => {
    const line = new Line(client);
    const sent = [line.send(one), line.send(divided, [0]), line.send('CREATE TEMPORARY TABLE never ()')];
    const [first, ...others] = await Promise.allSettled(sent);
    expect(first?.status).toBe('fulfilled');
    for (const other of others) expect(other).toMatchObject({ reason: { code: '22012' } });
    await expect(line.send('SELECT FROM never')).rejects.toMatchObject({ code: '42P01' });
  });

  it('are asked again after they failed when they were new, however far they had come', async () => {
    const line = new Line(client);
    const badly = 'SELECT $1::uuid AS id';
    await expect(line.send(badly, ['nobody'])).rejects.toMatchObject({ code: '22P02' });
    const id = '019a0000-0000-7000-8000-000000000001';
    expect((await line.send(badly, [id])).rows).toEqual([{ id }]);
    expect((await line.send(badly, [id])).rows).toEqual([{ id }]);
  });

  it('carry what was given and bring what was kept, in the form in which it is used', async () => {
    const line = new Line(client);
    const { rows } = await line.send(
      `SELECT $1::timestamptz AS at, $2::text[] AS words, $3::jsonb AS json, $4::bytea AS bytes, $5::int8 AS number,
        $6::text AS nothing, $7::text[] AS none, '2026-02-01'::date AS day, true AS yes`,
      [
        new Date('2026-01-31T23:00:00.123Z'),
        ['plain', 'a "b" \\ c, {d}', '', null],
        { deep: ['ü'] },
        Buffer.from([0, 255]),
        7n,
        undefined,
        [],
      ],
    );
    expect(rows).toEqual([
      {
        at: '2026-01-31T23:00:00.123Z',
        words: ['plain', 'a "b" \\ c, {d}', '', null],
        json: { deep: ['ü'] },
        bytes: Buffer.from([0, 255]),
        number: 7,
        nothing: null,
        none: [],
        day: '2026-02-01',
        yes: true,
      },
    ]);
  });

  it('all fail when the connection is lost, also those that are sent later', async () => {
    const line = new Line(client);
    const [{ pid }] = (await line.send<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows as [
      { pid: number },
    ];
    const waiting = line.send('SELECT pg_sleep(20)');
    const outcome = expect(waiting).rejects.toThrow();
    await new Promise((resolve) => setImmediate(resolve));
    await app.admin.query('SELECT pg_terminate_backend($1)', [pid]);
    await outcome;
    await expect(line.send(one)).rejects.toThrow();
  });
});
