import { sql } from 'kysely';
import { provider } from './parts.ts';
import { facts, signal } from './signal.ts';

const askedFor = 120;

/** A referral has ended, and nobody has asked the person what came of it: the four facts, or two when it failed. */
export const factsMissing = signal('facts_missing', ({ daysSince }) => ({
  subject: sql`r.id`,
  since: sql`r.status_at`,
  urgency: sql`CASE WHEN ${daysSince(sql`r.status_at`)} > 14 THEN 42 ELSE 30 END`,
  facts: facts({
    service: sql`s.name`,
    missing: sql`to_json(f.missing)`,
    days: daysSince(sql`r.status_at`),
  }),
  from: sql`mine k
    JOIN referrals r ON r.agency_id = k.agency_id AND r.client_id = k.client_id AND r.case_id = k.case_id
      AND r.status IN ('completed', 'failed')
    CROSS JOIN LATERAL (
      SELECT array_remove(ARRAY[
        CASE WHEN r.contact_made IS NULL THEN 'contact_made' END,
        CASE WHEN r.status = 'completed' AND r.service_received IS NULL THEN 'service_received' END,
        CASE WHEN r.status = 'completed' AND r.need_met IS NULL THEN 'need_met' END,
        CASE WHEN r.experience IS NULL AND r.experience_rating IS NULL THEN 'experience' END], NULL) AS missing
    ) f
    ${provider}
    WHERE k.leads AND cardinality(f.missing) > 0
      AND ${daysSince(sql`r.status_at`)} BETWEEN 1 AND ${sql.lit(askedFor)}`,
}));
