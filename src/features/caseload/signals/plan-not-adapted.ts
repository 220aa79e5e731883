import { sql } from 'kysely';
import { begun, newestVersion } from './parts.ts';
import { facts, signal } from './signal.ts';

const standstill = 60;
const barriers = 2;

/**
 * The plan stands still while life does not (S5): a danger that is new or has risen, two things that came to
 * nothing, or two months without a step done, and neither goal nor step has changed since.
 */
export const planNotAdapted = signal('plan_not_adapted', ({ now, daysSince }) => ({
  subject: sql`k.case_id`,
  since: sql`p.changed_at`,
  urgency: sql`CASE w.reason WHEN 'new_risk' THEN 60 WHEN 'repeated_barrier' THEN 45 ELSE 30 END`,
  facts: facts({ reason: sql`w.reason`, count: sql`b.many`, days: daysSince(sql`p.changed_at`) }),
  from: sql`mine k
    JOIN ${begun} ON g.case_id = k.case_id
    ${newestVersion}
    LEFT JOIN LATERAL (
      SELECT max(s.created_at) AS latest, max(s.done_at) AS done_at FROM live_goals l
      JOIN steps s ON s.agency_id = l.agency_id AND s.goal_id = l.id
      WHERE l.case_id = k.case_id
    ) s ON true
    CROSS JOIN LATERAL (SELECT greatest(g.latest, v.written_at, s.latest) AS changed_at) p
    CROSS JOIN LATERAL (
      SELECT (
        (SELECT count(*) FROM appointments a
          WHERE a.agency_id = k.agency_id AND a.client_id = k.client_id AND a.starts_at BETWEEN p.changed_at AND ${now} AND a.status = 'missed')
        + (SELECT count(*) FROM referrals r
          WHERE r.agency_id = k.agency_id AND r.client_id = k.client_id AND r.status_at > p.changed_at AND r.status IN ('rejected', 'failed')))::int AS many
    ) b
    CROSS JOIN LATERAL (
      SELECT CASE
        WHEN EXISTS (
          SELECT FROM risks r
          WHERE r.client_id = k.client_id AND r.level IN ('moderate', 'high') AND r.risen AND r.assessed_at > p.changed_at) THEN 'new_risk'
        WHEN b.many >= ${sql.lit(barriers)} THEN 'repeated_barrier'
        WHEN ${daysSince(sql`greatest(p.changed_at, s.done_at)`)} > ${sql.lit(standstill)} THEN 'no_progress' END AS reason
    ) w
    WHERE k.leads AND w.reason IS NOT NULL`,
}));
