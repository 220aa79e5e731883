import { expect, it, vi } from 'vitest';
import { Turnstile } from './turnstile.ts';

/** Somebody who comes to the turnstile: whether they are in, and how they leave. */
async function arrive(turnstile: Turnstile, name: string, inside: string[]): Promise<() => void> {
  const leave = await turnstile.enter();
  inside.push(name);
  return leave;
}

const settled = () => vi.advanceTimersByTimeAsync(0);

it('lets so many in at once, and the others in the order in which they came', async () => {
  vi.useFakeTimers();
  const turnstile = new Turnstile(2, 1000);
  const inside: string[] = [];
  const all = ['one', 'two', 'three', 'four'].map((name) => arrive(turnstile, name, inside));
  await settled();
  expect(inside).toEqual(['one', 'two']);
  (await all[1])?.();
  await settled();
  expect(inside).toEqual(['one', 'two', 'three']);
  (await all[0])?.();
  await settled();
  expect(inside).toEqual(['one', 'two', 'three', 'four']);
  vi.useRealTimers();
});

it('lets nobody in twice for one who leaves twice', async () => {
  vi.useFakeTimers();
  const turnstile = new Turnstile(1, 1000);
  const inside: string[] = [];
  const leave = await turnstile.enter();
  void arrive(turnstile, 'two', inside);
  void arrive(turnstile, 'three', inside);
  leave();
  leave();
  await settled();
  expect(inside).toEqual(['two']);
  vi.useRealTimers();
});

it('holds nobody up for longer than their patience, and then takes nobody in for them until there is room', async () => {
  vi.useFakeTimers();
  const turnstile = new Turnstile(1, 30);
  const inside: string[] = [];
  const slow = await turnstile.enter();
  const quick = arrive(turnstile, 'quick', inside);
  await vi.advanceTimersByTimeAsync(29);
  expect(inside).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(inside).toEqual(['quick']);
  void arrive(turnstile, 'next', inside);
  (await quick)();
  await settled();
  expect(inside).toEqual(['quick']);
  slow();
  await settled();
  expect(inside).toEqual(['quick', 'next']);
  vi.useRealTimers();
});
