import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

/** A danger was named at intake, and nobody has decided yet, or nobody has looked at the danger since. */
export const dangerAtIntake = signal('danger_at_intake', () => ({
  subject: sql`k.case_id`,
  since: sql`k.opened_at`,
  urgency: sql`CASE WHEN k.triage IS NULL THEN 96 ELSE 85 END`,
  facts: facts({ danger: sql`k.immediate_danger`, decided: sql`k.triage IS NOT NULL` }),
  from: sql`mine k
    WHERE k.leads AND k.immediate_danger IS NOT NULL
      AND (k.triage IS NULL OR NOT EXISTS (SELECT FROM risks r WHERE r.client_id = k.client_id))`,
}));
