import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { createPool } from './pool.ts';
import { inTransaction, type Transaction } from './transaction.ts';

let app: TestApp;
let pool: pg.Pool;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => {
  pool = createPool({ url: app.urls.appUrl, size: 1 });
  return () => pool.end();
});
afterAll(() => app.close());

const whoAsks = ({ line }: Transaction) =>
  line.send<{ id: string | null }>('SELECT access.actor_id() AS id').then(({ rows }) => rows[0]?.id);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const as = <T>(who: 'stranger' | 'rosa', work: (tx: Transaction) => Promise<T>) =>
  inTransaction(pool, { kind: 'session', token: app.tokens[who] }, async (tx) => {
    await tx.actor;
    return { value: await work(tx) };
  });

it('what is left of a failed request asks nothing on the connection that somebody else holds by now', async () => {
  let left: Promise<unknown> = Promise.resolve();
  const failed = as('stranger', (tx) => {
    left = pause(50).then(() => whoAsks(tx));
    left.catch(() => undefined);
    throw new Error('one part of the request failed');
  });
  await expect(failed).rejects.toThrow('one part of the request failed');
  const other = as('rosa', async (tx) => {
    await pause(150);
    return whoAsks(tx);
  });
  await expect(left).rejects.toThrow('after its transaction had ended');
  expect(await other).toBe(people.rosa.id);
});

it('what waits for its turn when a request fails is refused, and the connection goes on', async () => {
  const left: Promise<unknown>[] = [];
  const failed = as('stranger', async (tx) => {
    left.push(
      whoAsks(tx)
        .then(() => whoAsks(tx))
        .then(() => whoAsks(tx))
        .then(() => whoAsks(tx)),
    );
    left[0]?.catch(() => undefined);
    throw new Error('one part of the request failed');
  });
  await expect(failed).rejects.toThrow();
  expect(await as('rosa', whoAsks)).toBe(people.rosa.id);
  expect(await left[0]?.catch(() => 'refused')).not.toBe(people.rosa.id);
});
