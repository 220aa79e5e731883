import pg from 'pg';
import { types } from './values.ts';

export type PoolOptions = {
  readonly url: string;
  readonly size: number;
  readonly waitMs?: number;
  readonly statementTimeoutMs?: number;
  readonly lockTimeoutMs?: number;
};

/**
 * A pool of connections. Waiting for one, running a statement and waiting for a lock each have a limit, so that one
 * slow query cannot hold everybody.
 */
export function createPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.size,
    types,
    connectionTimeoutMillis: options.waitMs ?? 2000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeoutMs ?? 10_000,
    lock_timeout: options.lockTimeoutMs ?? 3000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'throughline',
    options: '-c plan_cache_mode=force_generic_plan',
  });
  surviveLosses(pool);
  return pool;
}

/**
 * A connection that breaks is replaced, whether somebody holds it or not; whoever waits on it gets the error. Without
 * listeners the loss would end the process.
 */
export function surviveLosses(pool: pg.Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
}
