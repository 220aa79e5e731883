import type pg from 'pg';
import { type Facts, Judge, type NameCount } from '../match/judge.ts';

const atOnce = 25;
/** A run ends after so long, and the next goes on: other jobs wait as well. */
const patienceMs = 40_000;

type Known = Facts & { readonly id: string };
type Due = {
  readonly agencyId: string;
  readonly person: Known;
  readonly total: number;
  readonly common: readonly NameCount[];
  readonly candidates: readonly Known[];
};

/** Compares whoever came or changed with everybody who shares a key; answers how many people that were. */
async function compareDue(pool: pg.Pool): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ batch: Due }>('SELECT batch FROM access.linkage_batch($1)', [
      atOnce,
    ]);
    for (const { batch } of rows) {
      await client.query('SELECT access.keep_linkage($1, $2, $3)', [
        batch.agencyId,
        batch.person.id,
        JSON.stringify(findings(batch)),
      ]);
    }
    await client.query('COMMIT');
    return rows.length;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

function findings({ person, total, common, candidates }: Due) {
  const judge = new Judge(total, common);
  return candidates.flatMap((other) => {
    const { probability, sure, agreement } = judge.judge(person, other);
    return sure ? [{ id: other.id, probability, agreement }] : [];
  });
}

/** The task that works off the queue of people to be compared. */
export function duplicateFinder(pool: pg.Pool): () => Promise<void> {
  return async () => {
    const until = Date.now() + patienceMs;
    while (Date.now() < until && (await compareDue(pool)) > 0);
  };
}

/** The task that counts, once a night, how common each name is. */
export function nameCounter(pool: pg.Pool): () => Promise<void> {
  return async () => {
    await pool.query('SELECT access.count_names()');
  };
}
