import type { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** Rests after a piece of work that took so long (milliseconds). */
export type Pace = (workedMs: number) => Promise<void>;

const calmAfterMs = 3_000;
const longestRestMs = 5_000;
/** Beside people such work takes a tenth of the time; while nobody asks, all of it. */
const restPerWork = 9;

/**
 * How work that can wait shares the machine with people who cannot: it rests after each piece as long as requests
 * come to `server`, and goes on without a rest once nobody has asked anything for a few seconds.
 */
export function paceBeside(server: EventEmitter): Pace {
  let lastAsked = Number.NEGATIVE_INFINITY;
  server.on('request', () => {
    lastAsked = performance.now();
  });
  return async (workedMs) => {
    if (performance.now() - lastAsked > calmAfterMs) return;
    await pause(Math.min(workedMs * restPerWork, longestRestMs));
  };
}
