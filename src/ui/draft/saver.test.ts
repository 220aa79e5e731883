import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Content, Mirrored } from './mirror.ts';
import type { Remote, Saved, SaveResult } from './remote.ts';
import { DraftSaver } from './saver.ts';

/** A server with the rule of the real one: a save upon a stale revision is refused with what is newer. */
class Server implements Remote {
  saved: Saved | null = null;
  down = false;
  saves = 0;

  async read(): Promise<Saved | null> {
    this.#reach();
    return this.saved;
  }
  async save(content: Content, revision: number): Promise<SaveResult> {
    this.#reach();
    if ((this.saved?.revision ?? 0) !== revision) return { newer: this.saved };
    this.saves += 1;
    this.saved = { content, revision: revision + 1, savedAt: '2026-11-22T18:00:00Z' };
    return { revision: revision + 1 };
  }
  async drop(): Promise<void> {
    this.#reach();
    this.saved = null;
  }
  #reach() {
    if (this.down) throw new Error('no connection');
  }
}

class Browser {
  kept: Mirrored | undefined;
  read = () => this.kept;
  write = (words: Mirrored) => {
    this.kept = words;
  };
  clear = () => {
    this.kept = undefined;
  };
}

const blank = { text: '', kind: 'phone' };
const text = (words: string) => ({ ...blank, text: words });
let server: Server;
let states: string[];
let other: Saved | undefined;

const typist = (browser = new Browser()) =>
  new DraftSaver(blank, browser, server, {
    state: (state) => void states.push(state),
    other: (newer) => {
      other = newer;
    },
  });
const pause = (ms = 700) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  states = [];
  other = undefined;
});
afterEach(() => vi.useRealTimers());

describe('what is typed', () => {
  test('is saved after a pause, once for many letters', async () => {
    const saver = typist();
    await saver.open();
    for (const words of ['A', 'Am', 'Amal']) saver.typed(text(words));
    await pause();
    expect(server.saved?.content).toEqual(text('Amal'));
    expect(server.saves).toBe(1);
    expect(states.at(-1)).toBe('saved');
  });

  test('comes back after the browser was killed, from the server', async () => {
    const first = typist();
    await first.open();
    first.typed(text('half a note'));
    await pause();
    expect(await typist().open()).toEqual(text('half a note'));
  });

  test('comes back after the browser was killed before the server had it', async () => {
    const browser = new Browser();
    const first = typist(browser);
    await first.open();
    server.down = true;
    first.typed(text('typed in the basement'));
    await pause();
    expect(states.at(-1)).toBe('offline');
    server.down = false;
    expect(await typist(browser).open()).toEqual(text('typed in the basement'));
    await pause();
    expect(server.saved?.content).toEqual(text('typed in the basement'));
    expect(browser.kept).toBeUndefined();
  });

  test('reaches the server by itself once it is back', async () => {
    const saver = typist();
    await saver.open();
    server.down = true;
    saver.typed(text('waiting'));
    await pause(3000);
    server.down = false;
    await pause(6000);
    expect(server.saved?.content).toEqual(text('waiting'));
  });

  test('is gone everywhere once it was sent, and an empty form leaves no draft', async () => {
    const browser = new Browser();
    const saver = typist(browser);
    await saver.open();
    saver.typed(text('sent'));
    saver.flush();
    await saver.finish();
    await pause();
    expect([server.saved, browser.kept]).toEqual([null, undefined]);
    saver.typed(text('x'));
    await pause();
    saver.typed(blank);
    await pause();
    expect(server.saved).toBeNull();
  });
});

describe('two windows', () => {
  test('never overwrite each other: the later is shown the other text and decides', async () => {
    const [here, there] = [typist(), typist()];
    await Promise.all([here.open(), there.open()]);
    there.typed(text('from the phone'));
    await pause();
    here.typed(text('from the desk'));
    await pause();
    expect(other?.content).toEqual(text('from the phone'));
    expect(server.saved?.content).toEqual(text('from the phone'));
    here.keepMine();
    await pause();
    expect(server.saved?.content).toEqual(text('from the desk'));
  });

  test('the other text can be taken instead', async () => {
    const [here, there] = [typist(), typist()];
    await Promise.all([here.open(), there.open()]);
    there.typed(text('from the phone'));
    await pause();
    here.typed(text('x'));
    await pause();
    expect(here.takeOther()).toEqual(text('from the phone'));
    expect(other).toBeUndefined();
  });

  test('a save on leaving and one under way are the same hand, no conflict', async () => {
    const saver = typist();
    await saver.open();
    saver.typed(text('one'));
    saver.flush();
    saver.typed(text('one two'));
    saver.flush(true);
    await pause();
    expect(other).toBeUndefined();
    expect(server.saved?.content).toEqual(text('one two'));
  });
});
