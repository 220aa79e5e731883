import { sql } from 'kysely';
import { openReferral } from '#features/referrals/index.ts';
import { facts, signal } from './signal.ts';

const daysAlone = 3;

/**
 * A gap that cannot wait: an immediate need, or one where the last try came to nothing, for which nothing is under
 * way now, neither a live referral nor an open step.
 */
export const needWithoutService = signal('need_without_service', ({ daysSince }) => ({
  subject: sql`n.id`,
  since: sql`coalesce(l.status_at, n.recorded_at)`,
  urgency: sql`CASE WHEN l.organization IS NOT NULL THEN 60 ELSE 55 END`,
  facts: facts({
    need: sql`n.title`,
    failedAt: sql`l.organization`,
    days: daysSince(sql`coalesce(l.status_at, n.recorded_at)`),
  }),
  from: sql`mine k
    JOIN needs n ON n.agency_id = k.agency_id AND n.case_id = k.case_id AND n.ended_at IS NULL
      AND (n.horizon = 'immediate' OR n.id = ANY (ARRAY(SELECT f.need_id FROM sent f WHERE f.status IN ('rejected', 'failed', 'cancelled'))))
    LEFT JOIN LATERAL (
      SELECT r.status, r.status_at, r.need_met, CASE WHEN r.status <> 'completed' THEN r.organization END AS organization FROM sent r
      WHERE r.need_id = n.id AND NOT ${openReferral} AND r.status <> 'draft'
      ORDER BY r.status_at DESC LIMIT 1
    ) l ON true
    WHERE k.leads AND l.need_met IS DISTINCT FROM 'yes'
      AND (n.horizon = 'immediate' OR l.organization IS NOT NULL)
      AND ${daysSince(sql`coalesce(l.status_at, n.recorded_at)`)} > CASE WHEN l.organization IS NULL THEN ${sql.lit(daysAlone)} ELSE 0 END
      AND NOT EXISTS (SELECT FROM sent r WHERE r.need_id = n.id AND ${openReferral})
      AND NOT EXISTS (
        SELECT FROM goal_sources x
        JOIN steps s ON s.agency_id = x.agency_id AND s.goal_id = x.goal_id AND s.done_at IS NULL AND s.dropped_at IS NULL
        WHERE x.agency_id = n.agency_id AND x.client_id = n.client_id AND x.need_id = n.id AND x.ended_at IS NULL)`,
}));
