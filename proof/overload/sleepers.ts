import { setTimeout as pause } from 'node:timers/promises';
import { Installation } from '../support/installation.ts';
import { aDaysWork } from './work.ts';

export type SleeperFindings = {
  readonly asked: number;
  readonly told503: number;
  readonly withRetryAfter: number;
  readonly slowestMs: number;
  readonly healthMs: number;
  readonly healthy: boolean;
  readonly afterwards: number;
};

const connections = 5;

/** Every connection of the pool is held by a request that waits for a lock; what do the others hear, and when? */
export async function meetSleepers(): Promise<SleeperFindings> {
  const env = {
    THROUGHLINE_POOL_SIZE: String(connections),
    THROUGHLINE_LOCK_TIMEOUT_MS: '60000',
    THROUGHLINE_STATEMENT_TIMEOUT_MS: '60000',
  };
  const at = await Installation.open({ where: 'embedded', env });
  try {
    const jobs = await aDaysWork(at);
    const admin = await at.admin();
    await admin.query('BEGIN; LOCK TABLE notes IN ACCESS EXCLUSIVE MODE');
    const note = jobs.find(({ method }) => method === 'POST');
    const sleepers = Array.from({ length: connections }, () =>
      at
        .ask('rosa', 'POST', (note?.path ?? '').replace('/api', ''), JSON.parse(note?.body ?? '{}'))
        .catch(() => undefined),
    );
    await pause(500);
    const began = performance.now();
    const others = Array.from({ length: 40 }, async () => {
      const answer = await at.ask('ingrid', 'GET', '/me');
      const { status, headers } = answer;
      return { status, retryAfter: Number(headers.get('retry-after')), ms: performance.now() - began };
    });
    await pause(100);
    const healthBegan = performance.now();
    const health = await fetch(`${at.url}/healthz`);
    const healthMs = performance.now() - healthBegan;
    const heard = await Promise.all(others);
    await admin.query('ROLLBACK');
    await admin.end();
    await Promise.all(sleepers);
    const again = await at.ask('ingrid', 'GET', '/me');
    return {
      asked: heard.length,
      told503: heard.filter(({ status }) => status === 503).length,
      withRetryAfter: heard.filter(({ retryAfter }) => retryAfter > 0).length,
      slowestMs: Math.max(...heard.map(({ ms }) => ms)),
      healthMs,
      healthy: health.status === 200,
      afterwards: again.status,
    };
  } finally {
    await at.close();
  }
}
