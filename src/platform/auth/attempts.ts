import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { Conflict } from '../errors/index.ts';
import type { AuthDatabase } from './tables.ts';

/** How many tries a window of so many seconds allows. */
export type Allowance = { readonly tries: number; readonly seconds: number };

/**
 * Counts tries in the database, so that several servers share one count and a restart forgives nothing.
 * What is counted is hashed: the table names no person, and an address without an account counts like any.
 */
export function createAttempts(db: AuthDatabase, secret: string) {
  const keyOf = (what: readonly string[]) =>
    createHmac('sha256', secret).update(what.join('\n')).digest('base64url');

  return {
    /** Counts one try. @throws Conflict 429 when there were too many already. */
    async count(what: readonly string[], allowed: Allowance): Promise<void> {
      const ends = sql<Date>`now() + ${`${allowed.seconds} s`}::interval`;
      const over = sql<boolean>`rate_limits.ends_at <= now()`;
      const row = await db
        .insertInto('rateLimits')
        .values({ key: keyOf(what), count: 1, endsAt: ends })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({
            count: sql`CASE WHEN ${over} THEN 1 ELSE rate_limits.count + 1 END`,
            endsAt: sql`CASE WHEN ${over} THEN excluded.ends_at ELSE rate_limits.ends_at END`,
          }),
        )
        .returning(['count', sql<number>`ceil(extract(epoch FROM ends_at - now()))::integer`.as('wait')])
        .executeTakeFirstOrThrow();
      if (row.count > allowed.tries) throw tooMany(Math.max(row.wait, 1));
    },

    /** Starts the count again after the right answer. */
    async forget(what: readonly string[]): Promise<void> {
      await db.deleteFrom('rateLimits').where('key', '=', keyOf(what)).execute();
    },
  };
}

function tooMany(seconds: number): Conflict {
  const sentence =
    seconds <= 900
      ? /*i18n*/ 'Too many tries. Wait 15 minutes and try again.'
      : /*i18n*/ 'Too many tries. Wait an hour and try again.';
  return new Conflict(429, 'too-many-tries', sentence, { retryAfterSeconds: seconds });
}

export type Attempts = ReturnType<typeof createAttempts>;
