import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { guardedRoutes } from './http/about.ts';
import { type Asking, compareHttp, type HttpCompared } from './http/compare.ts';
import { relationPairs } from './http/pairs.ts';
import { startPlay } from './http/start.ts';

let asking: Asking & { readonly close: () => Promise<void> };
let compared: HttpCompared;

beforeAll(async () => {
  asking = await startPlay({
    adminUrl: inject('adminUrl'),
    template: inject('template'),
    secret: inject('secret'),
  });
  compared = await compareHttp(asking, relationPairs(asking.world));
}, 300_000);
afterAll(() => asking.close());

describe('every route, for every relation', () => {
  it('opens, asks to sign in, says no to the role, or knows nothing of it, as the model says', () => {
    expect(compared.differences.slice(0, 40)).toEqual([]);
  });

  it('says no word of a row that the asking person may not read', () => {
    expect(compared.leaks.slice(0, 40)).toEqual([]);
  });

  it('could be asked everything', () => {
    expect(compared.unfit).toEqual([]);
  });

  it('never breaks', () => {
    expect(compared.broken.slice(0, 20)).toEqual([]);
  });

  it('was asked, all of it', () => {
    expect(guardedRoutes(asking.played).length).toBeGreaterThan(130);
  });
});
