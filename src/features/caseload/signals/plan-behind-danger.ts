import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const daysToAdapt = 3;

/** A danger is new or has risen, and the plan, which was there before, is as it was (S5). */
export const planBehindDanger = signal('plan_behind_danger', ({ daysSince }) => ({
  subject: sql`r.id`,
  since: sql`r.assessed_at`,
  urgency: sql`60`,
  facts: facts({ kind: sql`r.kind`, days: daysSince(sql`r.assessed_at`) }),
  from: sql`risen r
    JOIN people k ON k.client_id = r.client_id
    WHERE ${daysSince(sql`r.assessed_at`)} >= ${sql.lit(daysToAdapt)} AND k.goals_live AND k.plan_grown_at <= r.assessed_at`,
}));
