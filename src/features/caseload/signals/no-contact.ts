import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

/** Nobody has reached the person for longer than the program wants; with a high danger, its shorter rule counts. */
export const noContact = signal('no_contact', ({ daysSince }) => ({
  subject: sql`k.case_id`,
  since: sql`coalesce(k.last_contact_at, k.opened_at)`,
  urgency: sql`CASE
    WHEN d.kinds IS NOT NULL AND n.days > 2 * n.every THEN 95
    WHEN d.kinds IS NOT NULL THEN 90
    WHEN n.days > 2 * n.every THEN 70
    ELSE 50 END`,
  facts: facts({
    days: sql`n.days`,
    every: sql`n.every`,
    ever: sql`k.last_contact_at IS NOT NULL`,
    dangers: sql`coalesce(d.kinds, '[]')`,
  }),
  from: sql`mine k
    LEFT JOIN dangers d ON d.client_id = k.client_id
    CROSS JOIN LATERAL (
      SELECT ${daysSince(sql`coalesce(k.last_contact_at, k.opened_at)`)} AS days,
        CASE WHEN d.kinds IS NULL THEN k.contact_every_days ELSE k.contact_every_days_high_risk END AS every
    ) n
    WHERE k.leads AND n.days > n.every AND (k.triage IS DISTINCT FROM 'wait_listed' OR d.kinds IS NOT NULL)`,
}));
