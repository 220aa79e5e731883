import type pg from 'pg';
import type { Secret } from '#platform/access/actor.ts';
import { createPool } from '#platform/db/index.ts';
import { inTransaction, type Transaction } from '#platform/db/transaction.ts';
import { tokenOf, workerId } from '../access/world/people.ts';

export type PoolReport = { transactions: number; aborted: number; readonly crossings: string[] };

type User = {
  readonly name: string;
  readonly token: string;
  readonly id: string;
  readonly sees: ReadonlySet<string>;
};

/** How a transaction may end: well, or in one of the ways in which they end badly in life. */
const endings = [
  'well',
  'well',
  'well',
  'an error in our code',
  'an error in SQL',
  'a bad secret',
  'a dead connection',
] as const;
type Ending = (typeof endings)[number];

const look = `SELECT access.actor_id() AS actor, current_setting('throughline.actor') AS note,
  (SELECT coalesce(json_agg(id), '[]') FROM clients) AS clients`;

async function lookAround(tx: Transaction, user: User, report: PoolReport): Promise<void> {
  const { rows } = await tx.line.send<{ actor: string; clients: string[] }>(look);
  const [seen] = rows;
  if (seen?.actor !== user.id) report.crossings.push(`${user.name} was ${seen?.actor}`);
  for (const id of seen?.clients ?? [])
    if (!user.sees.has(id)) report.crossings.push(`${user.name} saw ${id}`);
  if (seen?.clients.length !== user.sees.size) report.crossings.push(`${user.name} missed somebody`);
}

async function end(tx: Transaction, ending: Ending): Promise<void> {
  if (ending === 'an error in our code') throw new Error('ours');
  if (ending === 'an error in SQL') await tx.line.send('SELECT 1 / 0');
  if (ending === 'a dead connection') await tx.line.send('SELECT pg_terminate_backend(pg_backend_pid())');
}

async function oneTransaction(pool: pg.Pool, user: User, ending: Ending, report: PoolReport): Promise<void> {
  const token = ending === 'a bad secret' ? `${user.token}x` : user.token;
  const secret: Secret = { kind: 'session', token };
  report.transactions += 1;
  try {
    await inTransaction(pool, secret, async (tx) => {
      if (ending !== 'a bad secret') await lookAround(tx, user, report);
      else {
        const { rowCount } = await tx.line.send('SELECT FROM clients');
        if (rowCount !== 0) report.crossings.push(`a bad secret saw ${rowCount}`);
      }
      await end(tx, ending);
      return { value: undefined };
    });
  } catch {
    report.aborted += 1;
  }
}

/** Without a secret presented, a connection from the pool sees nothing, whoever had it before. */
async function bare(pool: pg.Pool, report: PoolReport): Promise<void> {
  const client = await pool.connect();
  const { rowCount } = await client.query('SELECT FROM clients').finally(() => client.release());
  if (rowCount !== 0) report.crossings.push(`nobody saw ${rowCount}`);
}

const pick = <T>(from: readonly T[], random: number): T => from[Math.floor(random * from.length)] as T;

/** Numbers that are the same in each run, so that what was found can be found again (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Two people take turns, eight at a time, on a pool of three connections, their transactions ending well or not.
 * A dead connection is rare, because a new one takes its time.
 */
export async function shareConnections(
  appUrl: string,
  seen: Readonly<Record<string, ReadonlySet<string>>>,
  howMany: number,
): Promise<PoolReport> {
  const users = Object.entries(seen).map(
    ([name, sees]): User => ({ name, sees, token: tokenOf(name), id: workerId(name) }),
  );
  const pool = createPool({ url: appUrl, size: 3, waitMs: 60_000 });
  const report: PoolReport = { transactions: 0, aborted: 0, crossings: [] };
  const random = numbersFrom(7);
  const work = async () => {
    while (report.transactions < howMany) {
      const ending = pick(endings, random());
      const rare = ending === 'a dead connection' && random() > 0.05;
      await oneTransaction(pool, pick(users, random()), rare ? 'well' : ending, report);
      if (random() < 0.05) await bare(pool, report);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  await pool.end();
  return report;
}
