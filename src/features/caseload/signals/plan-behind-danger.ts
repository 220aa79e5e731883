import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const daysToAdapt = 3;

const changedSince = sql`
  EXISTS (SELECT FROM goals g WHERE g.agency_id = k.agency_id AND g.case_id = k.case_id AND g.created_at > r.assessed_at)
  OR EXISTS (SELECT FROM steps s WHERE s.agency_id = k.agency_id AND s.client_id = k.client_id AND s.case_id = k.case_id AND s.created_at > r.assessed_at)
  OR EXISTS (SELECT FROM plan_versions v WHERE v.agency_id = k.agency_id AND v.case_id = k.case_id AND v.written_at > r.assessed_at)`;

/** A danger is new or has risen, and the plan, which was there before, is as it was (S5). */
export const planBehindDanger = signal('plan_behind_danger', ({ daysSince }) => ({
  subject: sql`r.id`,
  since: sql`r.assessed_at`,
  urgency: sql`60`,
  facts: facts({ kind: sql`r.kind`, days: daysSince(sql`r.assessed_at`) }),
  from: sql`risen r
    JOIN people k ON k.client_id = r.client_id
    WHERE ${daysSince(sql`r.assessed_at`)} >= ${sql.lit(daysToAdapt)} AND NOT (${changedSince})
      AND EXISTS (SELECT FROM goals g WHERE g.agency_id = k.agency_id AND g.case_id = k.case_id AND g.status IN ('proposed', 'active'))`,
}));
