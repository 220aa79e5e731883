import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const daysAlone = 30;

/** A need in the long run for which nothing is under way, where no try has failed and no completed referral has met it. */
export const needUntouched = signal('need_untouched', ({ daysSince }) => ({
  subject: sql`n.id`,
  since: sql`coalesce(t.status_at, n.recorded_at)`,
  urgency: sql`25`,
  facts: facts({ need: sql`n.title`, days: daysSince(sql`coalesce(t.status_at, n.recorded_at)`) }),
  from: sql`mine k
    JOIN needs n ON n.agency_id = k.agency_id AND n.case_id = k.case_id AND n.ended_at IS NULL AND n.horizon <> 'immediate'
    LEFT JOIN tried t ON t.worker_id = k.worker_id AND t.need_id = n.id
    WHERE k.leads AND t.failed_at IS NULL AND t.need_met IS DISTINCT FROM 'yes'
      AND ${daysSince(sql`coalesce(t.status_at, n.recorded_at)`)} > ${sql.lit(daysAlone)}
      AND n.id NOT IN (SELECT h.need_id FROM in_hand h)`,
}));
