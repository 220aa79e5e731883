import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askEarly, takeEarly } from './early.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'fetch',
    vi.fn(async (url: string) => new Response(url)),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an answer asked for early', () => {
  it('is asked for once and taken once', async () => {
    askEarly(['/api/me'], { accept: 'application/json' });
    expect(await (await takeEarly('GET', '/api/me'))?.text()).toBe('/api/me');
    expect(takeEarly('GET', '/api/me')).toBeUndefined();
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is for reading only, and gone once the same address was written to', () => {
    askEarly(['/api/session'], {});
    expect(takeEarly('POST', '/api/session')).toBeUndefined();
    expect(takeEarly('GET', '/api/session')).toBeUndefined();
  });

  it('is forgotten when nobody takes it in time', () => {
    askEarly(['/api/today'], {});
    vi.advanceTimersByTime(10_000);
    expect(takeEarly('GET', '/api/today')).toBeUndefined();
  });
});
