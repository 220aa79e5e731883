import { sql } from 'kysely';
import { openReferral } from '#features/referrals/index.ts';
import { facts, signal } from './signal.ts';

const daysAlone = { immediate: 3, long_term: 30 } as const;

/**
 * A gap: a need for which nothing is under way, neither a live referral nor an open step, and which no completed
 * referral has met. After a try that came to nothing it is said the next day.
 */
export const needWithoutService = signal('need_without_service', ({ daysSince }) => ({
  subject: sql`n.id`,
  since: sql`coalesce(l.status_at, n.recorded_at)`,
  urgency: sql`CASE WHEN l.name IS NOT NULL THEN 60 WHEN n.horizon = 'immediate' THEN 55 ELSE 25 END`,
  facts: facts({
    need: sql`n.title`,
    failedAt: sql`l.name`,
    days: daysSince(sql`coalesce(l.status_at, n.recorded_at)`),
  }),
  from: sql`mine k
    JOIN needs n ON n.agency_id = k.agency_id AND n.case_id = k.case_id AND n.ended_at IS NULL
    LEFT JOIN LATERAL (
      SELECT r.status, r.status_at, r.need_met, CASE WHEN r.status <> 'completed' THEN o.name END AS name FROM referrals r
      JOIN organizations o ON o.agency_id = r.agency_id AND o.id = r.organization_id
      WHERE r.agency_id = k.agency_id AND r.client_id = k.client_id AND r.need_id = n.id
        AND r.status IN ('rejected', 'failed', 'cancelled', 'completed')
      ORDER BY r.status_at DESC LIMIT 1
    ) l ON true
    WHERE k.leads AND l.need_met IS DISTINCT FROM 'yes'
      AND ${daysSince(sql`coalesce(l.status_at, n.recorded_at)`)} > CASE
        WHEN l.name IS NOT NULL THEN 0
        WHEN n.horizon = 'immediate' THEN ${sql.lit(daysAlone.immediate)}
        ELSE ${sql.lit(daysAlone.long_term)} END
      AND NOT EXISTS (SELECT FROM asked r WHERE r.need_id = n.id AND ${openReferral})
      AND NOT EXISTS (
        SELECT FROM goal_sources x
        JOIN open_steps s ON s.goal_id = x.goal_id
        WHERE x.agency_id = k.agency_id AND x.client_id = k.client_id AND x.need_id = n.id AND x.ended_at IS NULL)`,
}));
