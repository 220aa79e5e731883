import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { paceBeside } from './pace.ts';

async function restAfter(pace: (workedMs: number) => Promise<void>, workedMs: number): Promise<number> {
  const began = performance.now();
  await pace(workedMs);
  return performance.now() - began;
}

it('work that can wait rests while people ask, and only then', async () => {
  const server = new EventEmitter();
  const pace = paceBeside(server);
  expect(await restAfter(pace, 1000)).toBeLessThan(100);
  server.emit('request');
  const rest = await restAfter(pace, 30);
  expect(rest).toBeGreaterThan(250);
  expect(rest).toBeLessThan(3000);
});
