import pg from 'pg';

export type PoolOptions = {
  readonly url: string;
  readonly size: number;
  readonly waitMs?: number;
  readonly statementTimeoutMs?: number;
  readonly lockTimeoutMs?: number;
  /** Off for libraries that expect one query at a time. */
  readonly pipeline?: boolean;
};

const isoTimestamp = (text: string): string =>
  text.endsWith('infinity') ? text : new Date(text).toISOString();

/** Dates stay `YYYY-MM-DD`, moments become ISO 8601 in UTC, numbers become numbers. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.TIMESTAMPTZ]: isoTimestamp,
  [pg.types.builtins.NUMERIC]: Number,
  [pg.types.builtins.INT8]: Number,
};

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format ?? 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

/**
 * A pool whose connections pipeline: queries sent without waiting travel together. Waiting for a connection,
 * running a statement and waiting for a lock each have a limit, so that one slow query cannot hold everybody.
 */
export function createPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.size,
    pipeline: options.pipeline ?? true,
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
