import type pg from 'pg';
import type { Pace } from '#platform/jobs/index.ts';
import { questionLetterFor } from '../letters.ts';
import { type Facts, Judge, type NameCount } from '../match/judge.ts';
import type { NamePair } from '../match/nicknames.ts';

/** Few, so that no piece of the work keeps anybody waiting. */
const atOnce = 5;
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
type Owner = { readonly email: string; readonly language: string };

/** Works off the queue of people to be compared, some at a time. */
class DueComparison {
  readonly #client: pg.ClientBase;
  readonly #publicUrl: string;

  constructor(client: pg.ClientBase, publicUrl: string) {
    this.#client = client;
    this.#publicUrl = publicUrl;
  }

  /** Compares whoever came or changed with everybody who shares a key; answers how many people that were. */
  async run(): Promise<number> {
    const { rows } = await this.#client.query<{ batch: Due }>('SELECT batch FROM access.linkage_batch($1)', [
      atOnce,
    ]);
    const own = new Map<string, readonly NamePair[]>();
    for (const { batch } of rows) {
      const { agencyId, person } = batch;
      if (!own.has(agencyId)) own.set(agencyId, await this.#nicknamesOf(agencyId));
      const found = JSON.stringify(findings(batch, own.get(agencyId) ?? []));
      const owners = await this.#client.query<Owner>(
        'SELECT DISTINCT email, language FROM access.keep_linkage($1, $2, $3)',
        [agencyId, person.id, found],
      );
      for (const owner of owners.rows) await this.#write(agencyId, owner);
    }
    return rows.length;
  }

  async #nicknamesOf(agencyId: string): Promise<readonly NamePair[]> {
    const { rows } = await this.#client.query<{ name: string; nickname: string }>(
      'SELECT name, nickname FROM access.nicknames_of($1)',
      [agencyId],
    );
    return rows.map(({ name, nickname }) => [name, nickname] as const);
  }

  async #write(agencyId: string, { email, language }: Owner): Promise<void> {
    const { subject, body } = questionLetterFor(language, this.#publicUrl);
    await this.#client.query(`SELECT access.post_mail($1, 'duplicate-question', $2, $3, $4)`, [
      agencyId,
      email,
      subject,
      body,
    ]);
  }
}

function findings({ person, total, common, candidates }: Due, own: readonly NamePair[]) {
  const judge = new Judge(total, common, own);
  return candidates.flatMap((other) => {
    const { probability, sure, agreement } = judge.judge(person, other);
    return sure ? [{ id: other.id, probability, agreement }] : [];
  });
}

async function compareDue(pool: pg.Pool, publicUrl: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const compared = await new DueComparison(client, publicUrl).run();
    await client.query('COMMIT');
    return compared;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/**
 * The task that works off the queue; `publicUrl` goes into the mail to whoever is asked about a record. After a bulk
 * load it has hours of work: `pace` says how long it rests after each piece.
 */
export function duplicateFinder(
  pool: pg.Pool,
  publicUrl: string,
  pace: Pace = async () => undefined,
): () => Promise<void> {
  return async () => {
    const until = Date.now() + patienceMs;
    while (Date.now() < until) {
      const began = performance.now();
      if ((await compareDue(pool, publicUrl)) === 0) return;
      await pace(performance.now() - began);
    }
  };
}

/** The task that counts, once a night, how common each name is. */
export function nameCounter(pool: pg.Pool): () => Promise<void> {
  return async () => {
    await pool.query('SELECT access.count_names()');
  };
}
