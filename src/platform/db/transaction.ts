import type pg from 'pg';
import type { Actor, Secret } from '../access/actor.ts';
import { deadLink, NotSignedIn, notFound } from '../errors/index.ts';
import { type Db, queriesOn } from './connection.ts';
import { asFailure } from './failures.ts';
import { Line } from './line.ts';

/** One open transaction, seen through the eyes of whoever presented the secret. */
export type Transaction = {
  readonly db: Db;
  /** Who it is; rejects with NotSignedIn when the secret is no good. */
  readonly actor: Promise<Actor>;
  /** For statements that are not put together by the query builder. */
  readonly line: Line;
};

const presentations = {
  session: 'SELECT access.present($1) AS actor',
  link: 'SELECT access.present_link($1) AS actor',
  page: 'SELECT access.present_page($1) AS actor',
} as const;

const unknown = { session: () => new NotSignedIn(), link: deadLink, page: notFound } as const;

function begin(line: Line, secret: Secret): Transaction {
  const begun = line.send('BEGIN');
  const presented = line.send<{ actor: Actor | null }>(presentations[secret.kind], [secret.token]);
  begun.catch(() => undefined);
  const actor = presented.then(({ rows }) => {
    const found = rows[0]?.actor;
    if (!found) throw unknown[secret.kind]();
    return found;
  });
  actor.catch(() => undefined);
  return { db: queriesOn(line), actor, line };
}

/**
 * Runs `work` in one transaction as the actor that `secret` stands for. BEGIN, the secret and the first query
 * of `work` travel in one round trip. `last` is sent together with COMMIT: when it fails, nothing is committed.
 * Throws a Failure for everything the outside may be told about.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  secret: Secret,
  work: (tx: Transaction) => Promise<{ readonly value: T; readonly last?: () => Promise<unknown> }>,
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw asFailure(error);
  });
  let broken: Error | undefined;
  const line = new Line(client);
  const tx = begin(line, secret);
  try {
    const { value, last } = await work(tx);
    await tx.actor;
    await together([last?.(), commit(line)]);
    return value;
  } catch (error) {
    broken = await rollBack(line);
    await tx.actor;
    throw asFailure(error);
  } finally {
    line.end();
    client.release(broken);
  }
}

/** Waits for all, then throws the first failure in the order given: the record's own before the commit's. */
async function together(sent: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  for (const result of await Promise.allSettled(sent)) {
    if (result.status === 'rejected') throw result.reason;
  }
}

async function commit(line: Line): Promise<void> {
  const { command } = await line.send('COMMIT');
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back instead of committed');
}

async function rollBack(line: Line): Promise<Error | undefined> {
  try {
    await line.send('ROLLBACK');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('the connection is lost');
  }
}
