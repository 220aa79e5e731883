import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

/** Somebody is in high danger and holds no safety plan. */
export const highRiskWithoutSafetyPlan = signal('high_risk_without_safety_plan', () => ({
  subject: sql`k.client_id`,
  since: sql`d.since`,
  urgency: sql`92`,
  facts: facts({ dangers: sql`d.kinds` }),
  from: sql`people k
    JOIN dangers d ON d.client_id = k.client_id
    WHERE NOT EXISTS (
      SELECT FROM safety_plans p WHERE p.agency_id = k.agency_id AND p.client_id = k.client_id AND p.ended_at IS NULL)`,
}));
