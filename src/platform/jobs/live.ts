import type pg from 'pg';

const beatMs = 5_000;

/** Silent for so long means dead: six beats were missed. */
const silence = `interval '30 seconds'`;

const beat = `INSERT INTO graphile_worker.live_pools (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET seen_at = now()`;

const freeLocks = `
  SELECT graphile_worker.force_unlock_workers(ARRAY(
    SELECT DISTINCT locked_by FROM graphile_worker.jobs j
    WHERE locked_at < now() - ${silence}
      AND NOT EXISTS (SELECT FROM graphile_worker.live_pools l WHERE l.id = j.locked_by AND l.seen_at > now() - ${silence})))`;

const forgetDead = `DELETE FROM graphile_worker.live_pools WHERE seen_at < now() - interval '1 hour'`;

/**
 * Says every few seconds that this pool of workers lives, and frees the jobs of pools that have gone silent, so that
 * what a killed process had begun is begun again within a minute. Runs until stopped; a beat that fails is followed
 * by the next.
 */
export function keepAlive(pool: pg.Pool, poolId: string): { readonly stop: () => Promise<void> } {
  const say = async () => {
    await pool.query(beat, [poolId]);
    await pool.query(freeLocks);
    await pool.query(forgetDead);
  };
  let saying = say().catch(() => undefined);
  const timer = setInterval(() => {
    saying = say().catch(() => undefined);
  }, beatMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await saying;
      await pool
        .query('DELETE FROM graphile_worker.live_pools WHERE id = $1', [poolId])
        .catch(() => undefined);
    },
  };
}
