import type pg from 'pg';

/**
 * The task that erases, once a night, what strangers wrote and was decided long enough ago, and the counts of their
 * addresses. Doing it twice erases nothing more.
 */
export function selfReferralEraser(pool: pg.Pool, clock: () => Date): () => Promise<void> {
  return async () => {
    await pool.query('SELECT access.erase_self_referrals($1)', [clock()]);
  };
}
