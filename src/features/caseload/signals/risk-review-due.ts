import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

/** The day on which a danger should be looked at again has come. */
export const riskReviewDue = signal('risk_review_due', ({ today, startOf }) => ({
  subject: sql`r.id`,
  since: startOf(sql`r.review_on`),
  urgency: sql`CASE r.level WHEN 'high' THEN 80 WHEN 'moderate' THEN 60 ELSE 40 END`,
  facts: facts({ kind: sql`r.kind`, level: sql`r.level`, days: sql`${today} - r.review_on` }),
  from: sql`people k
    JOIN risks r ON r.client_id = k.client_id AND r.level <> 'none_found' AND r.review_on <= ${today}`,
}));
