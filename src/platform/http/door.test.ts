import { setTimeout as pause } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { doorFor } from './door.ts';

let app: FastifyInstance;
let address: string;
let open: () => void;
beforeEach(async () => {
  app = Fastify({ serverFactory: doorFor(3) });
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  app.get('/api/slow', async () => {
    await gate;
    return 'done';
  });
  app.get('/healthz', async () => 'alive');
  address = await app.listen();
});
afterEach(async () => {
  open();
  await app.close();
});

it('turns away who would wait too long, and says when to come back; whoever asks for health gets in', async () => {
  const inside = [1, 2, 3].map(() => fetch(`${address}/api/slow`));
  await pause(100);
  const answer = await fetch(`${address}/api/slow`);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('2');
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  open();
  expect((await Promise.all(inside)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await fetch(`${address}/api/slow`)).status).toBe(200);
});

it('keeps no place for those who have gone away', async () => {
  const leaving = new AbortController();
  const gone = [1, 2, 3].map(() =>
    fetch(`${address}/api/slow`, { signal: leaving.signal }).catch(() => 'gone'),
  );
  await pause(100);
  leaving.abort();
  expect(await Promise.all(gone)).toEqual(['gone', 'gone', 'gone']);
  await pause(100);
  open();
  expect((await fetch(`${address}/api/slow`)).status).toBe(200);
});
