import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const daysAlone = 30;

/** A need in the long run for which nothing is under way, and which no completed referral has met. */
export const needUntouched = signal('need_untouched', ({ daysSince }) => ({
  subject: sql`n.id`,
  since: sql`n.recorded_at`,
  urgency: sql`25`,
  facts: facts({ need: sql`n.title`, days: daysSince(sql`n.recorded_at`) }),
  from: sql`mine k
    JOIN needs n ON n.agency_id = k.agency_id AND n.case_id = k.case_id AND n.ended_at IS NULL AND n.horizon = 'long_term'
      AND ${daysSince(sql`n.recorded_at`)} > ${sql.lit(daysAlone)}
    WHERE k.leads AND n.id NOT IN (SELECT h.need_id FROM in_hand h)
      AND n.id NOT IN (SELECT r.need_id FROM sent r WHERE r.need_id IS NOT NULL AND r.status NOT IN ('draft', 'completed') OR r.need_met = 'yes')`,
}));
