import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

/** The person's last word to the plan is no (S6). */
export const planDeclined = signal('plan_declined', ({ daysSince }) => ({
  subject: sql`a.plan_version_id`,
  since: sql`a.asked_at`,
  urgency: sql`50`,
  facts: facts({ days: daysSince(sql`a.asked_at`) }),
  from: sql`mine k
    JOIN agreements a ON a.agency_id = k.agency_id AND a.case_id = k.case_id AND a.answer = 'no'
    WHERE k.leads AND k.plan_declined
      AND NOT EXISTS (SELECT FROM agreements l WHERE l.agency_id = k.agency_id AND l.case_id = k.case_id AND l.asked_at > a.asked_at)
      AND NOT EXISTS (SELECT FROM plan_versions v WHERE v.agency_id = k.agency_id AND v.case_id = k.case_id AND v.written_at > a.asked_at)`,
}));
