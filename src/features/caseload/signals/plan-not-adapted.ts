import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const standstill = 60;
const barriers = 2;

/**
 * The plan stands still while life does not (S5): two things came to nothing, or no step was done for two months,
 * and neither goal nor step has changed since.
 */
export const planNotAdapted = signal('plan_not_adapted', ({ daysSince }) => ({
  of: 'p',
  subject: sql`p.case_id`,
  since: sql`p.changed_at`,
  urgency: sql`CASE p.reason WHEN 'repeated_barrier' THEN 38 ELSE 30 END`,
  facts: facts({ reason: sql`p.reason`, count: sql`p.barriers`, days: daysSince(sql`p.changed_at`) }),
  from: sql`(
    SELECT p.worker_id, p.client_id, p.case_id, p.changed_at, count(b.at)::int AS barriers, CASE
        WHEN count(b.at) >= ${sql.lit(barriers)} THEN 'repeated_barrier'
        WHEN ${daysSince(sql`greatest(p.changed_at, p.done_at)`)} > ${sql.lit(standstill)} THEN 'no_progress' END AS reason
    FROM (SELECT p.*, greatest(p.grown_at, p.written_at) AS changed_at FROM plans_now p WHERE p.leads) p
    LEFT JOIN came_to_nothing b ON b.worker_id = p.worker_id AND b.case_id = p.case_id AND b.at > p.changed_at
    GROUP BY p.worker_id, p.client_id, p.case_id, p.changed_at, p.done_at
  ) p
  WHERE p.reason IS NOT NULL`,
}));
