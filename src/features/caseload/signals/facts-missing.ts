import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const askedFor = 120;

/** A referral has ended, and nobody has asked the person what came of it: the four facts, or two when it failed. */
export const factsMissing = signal('facts_missing', ({ daysSince }) => ({
  of: 'r',
  subject: sql`r.id`,
  since: sql`r.status_at`,
  urgency: sql`CASE WHEN ${daysSince(sql`r.status_at`)} > 14 THEN 42 ELSE 30 END`,
  facts: facts({
    service: sql`r.service`,
    missing: sql`to_json(f.missing)`,
    days: daysSince(sql`r.status_at`),
  }),
  from: sql`sent r
    CROSS JOIN LATERAL (
      SELECT array_remove(ARRAY[
        CASE WHEN r.contact_made IS NULL THEN 'contact_made' END,
        CASE WHEN r.status = 'completed' AND r.service_received IS NULL THEN 'service_received' END,
        CASE WHEN r.status = 'completed' AND r.need_met IS NULL THEN 'need_met' END,
        CASE WHEN NOT r.experience_told THEN 'experience' END], NULL) AS missing
    ) f
    WHERE r.leads AND r.status IN ('completed', 'failed') AND cardinality(f.missing) > 0
      AND ${daysSince(sql`r.status_at`)} BETWEEN 1 AND ${sql.lit(askedFor)}`,
}));
