import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const daysAlone = { immediate: 3, long_term: 30 } as const;

/**
 * A gap: a need for which nothing is under way, neither a live referral nor an open step, and which no completed
 * referral has met. After a try that came to nothing it is said the next day.
 */
export const needWithoutService = signal('need_without_service', ({ daysSince }) => ({
  subject: sql`n.id`,
  since: sql`coalesce(l.status_at, n.recorded_at)`,
  urgency: sql`CASE WHEN l.failed_at IS NOT NULL THEN 60 WHEN n.horizon = 'immediate' THEN 55 ELSE 25 END`,
  facts: facts({
    need: sql`n.title`,
    failedAt: sql`l.failed_at`,
    days: daysSince(sql`coalesce(l.status_at, n.recorded_at)`),
  }),
  from: sql`mine k
    JOIN needs n ON n.agency_id = k.agency_id AND n.case_id = k.case_id AND n.ended_at IS NULL
    LEFT JOIN LATERAL (
      SELECT r.status_at, r.need_met, CASE WHEN r.status <> 'completed' THEN r.organization END AS failed_at FROM sent r
      WHERE r.need_id = n.id AND r.status IN ('rejected', 'failed', 'cancelled', 'completed')
      ORDER BY r.status_at DESC LIMIT 1
    ) l ON true
    WHERE k.leads AND l.need_met IS DISTINCT FROM 'yes'
      AND ${daysSince(sql`coalesce(l.status_at, n.recorded_at)`)} > CASE
        WHEN l.failed_at IS NOT NULL THEN 0
        WHEN n.horizon = 'immediate' THEN ${sql.lit(daysAlone.immediate)}
        ELSE ${sql.lit(daysAlone.long_term)} END
      AND n.id NOT IN (SELECT h.need_id FROM in_hand h)`,
}));
