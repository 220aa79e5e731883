import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Room, watchRoom } from './reserve.ts';

let folder: string;
let room: Room;
let free: number;
const said: string[] = [];
const whenTight = vi.fn(async () => {});
const reserve = () => join(folder, 'reserve');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-reserve-'));
  free = 1_000_000;
  said.length = 0;
  whenTight.mockClear();
  const sizes = { reserveBytes: 200_000, tightBytes: 100_000, fillAfterMs: 0 };
  room = watchRoom({
    folder,
    log: (line) => said.push(line),
    whenTight,
    freeBytes: async () => free,
    ...sizes,
  });
});
afterEach(async () => {
  await room.stop();
  await rm(folder, { recursive: true });
});

const until = (what: () => unknown) => vi.waitFor(() => expect(what()).toBe(true), 5_000);

it('holds a reserve back while there is room, and gives it up when there is none', async () => {
  await until(() => existsSync(reserve()));
  expect((await stat(reserve())).size).toBeGreaterThanOrEqual(200_000);
  expect(room.hasRoom()).toBe(true);
  free = 50_000;
  await until(() => !room.hasRoom());
  await until(() => !existsSync(reserve()));
  expect(whenTight).toHaveBeenCalledOnce();
  expect(said).toEqual([expect.stringContaining('The disk is full')]);
});

it('takes nothing in before the reserve is there again', async () => {
  await until(() => existsSync(reserve()));
  free = 50_000;
  await until(() => !room.hasRoom());
  free = 50_000 + 200_000;
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(room.hasRoom(), 'this is the reserve itself').toBe(false);
  free = 450_000;
  await until(() => room.hasRoom());
  expect(existsSync(reserve())).toBe(true);
  expect(said.at(-1)).toBe('There is room on the disk again.');
});
