import { sql } from 'kysely';
import { openReferral } from '#features/referrals/index.ts';
import { facts, signal } from './signal.ts';

const daysAlone = 3;

/** Immediate needs, and others where the last try came to nothing. */
const pressing = sql`
  SELECT k.worker_id, k.agency_id, k.client_id, k.case_id, n.id, n.title, n.recorded_at FROM mine k
  JOIN needs n ON n.agency_id = k.agency_id AND n.case_id = k.case_id AND n.ended_at IS NULL AND n.horizon = 'immediate'
  WHERE k.leads AND k.need_presses
  UNION ALL
  SELECT t.worker_id, t.agency_id, t.client_id, t.case_id, n.id, n.title, n.recorded_at FROM tried t
  JOIN needs n ON n.agency_id = t.agency_id AND n.id = t.need_id AND n.ended_at IS NULL AND n.horizon <> 'immediate'
  WHERE t.leads AND t.failed_at IS NOT NULL`;

/**
 * A gap that cannot wait: an immediate need, or one where the last try came to nothing, for which nothing is under
 * way now, neither a live referral nor an open step, and which no completed referral has met.
 */
export const needWithoutService = signal('need_without_service', ({ daysSince }) => ({
  of: 'n',
  subject: sql`n.id`,
  since: sql`coalesce(t.status_at, n.recorded_at)`,
  urgency: sql`CASE WHEN t.failed_at IS NOT NULL THEN 60 ELSE 55 END`,
  facts: facts({
    need: sql`n.title`,
    failedAt: sql`t.failed_at`,
    days: daysSince(sql`coalesce(t.status_at, n.recorded_at)`),
  }),
  from: sql`(${pressing}) n
    LEFT JOIN tried t ON t.worker_id = n.worker_id AND t.need_id = n.id
    WHERE t.need_met IS DISTINCT FROM 'yes'
      AND ${daysSince(sql`coalesce(t.status_at, n.recorded_at)`)} > CASE WHEN t.failed_at IS NULL THEN ${sql.lit(daysAlone)} ELSE 0 END
      AND n.id NOT IN (SELECT r.need_id FROM sent r WHERE r.need_id IS NOT NULL AND ${openReferral})
      AND NOT EXISTS (
        SELECT FROM goal_sources x
        JOIN steps s ON s.agency_id = x.agency_id AND s.goal_id = x.goal_id AND s.done_at IS NULL AND s.dropped_at IS NULL
        WHERE x.agency_id = n.agency_id AND x.client_id = n.client_id AND x.need_id = n.id AND x.ended_at IS NULL)`,
}));
