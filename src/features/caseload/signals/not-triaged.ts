import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const daysToDecide = 2;

/** Somebody came, and nobody has said whether we walk with them, show them on or let them wait. */
export const notTriaged = signal('not_triaged', ({ daysSince }) => ({
  subject: sql`k.case_id`,
  since: sql`k.opened_at`,
  urgency: sql`CASE WHEN ${daysSince(sql`k.opened_at`)} > 7 THEN 60 ELSE 45 END`,
  facts: facts({ days: daysSince(sql`k.opened_at`) }),
  from: sql`mine k
    WHERE k.leads AND k.triage IS NULL AND k.immediate_danger IS NULL
      AND ${daysSince(sql`k.opened_at`)} >= ${sql.lit(daysToDecide)}`,
}));
