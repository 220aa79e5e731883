import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const lookBack = 60;

/** The person missed an appointment, and since then nobody has reached them nor arranged another. */
export const appointmentMissed = signal('appointment_missed', ({ now, daysSince }) => ({
  subject: sql`a.id`,
  since: sql`a.starts_at`,
  urgency: sql`CASE WHEN d.kinds IS NOT NULL THEN 80 ELSE 58 END`,
  facts: facts({ title: sql`a.title`, at: sql`a.starts_at`, days: daysSince(sql`a.starts_at`) }),
  from: sql`mine k
    LEFT JOIN dangers d ON d.client_id = k.client_id
    CROSS JOIN LATERAL (
      SELECT a.id, a.title, a.starts_at, a.status FROM appointments a
      WHERE a.agency_id = k.agency_id AND a.client_id = k.client_id AND a.case_id = k.case_id
      ORDER BY a.starts_at DESC LIMIT 1
    ) a
    WHERE k.leads AND a.status = 'missed' AND a.starts_at > ${now} - make_interval(days => ${sql.lit(lookBack)})
      AND NOT EXISTS (
        SELECT FROM contacts o
        WHERE o.agency_id = k.agency_id AND o.client_id = k.client_id AND o.happened_at > a.starts_at
          AND o.outcome = 'reached' AND o.with_whom = 'client')`,
}));
