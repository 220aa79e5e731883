import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const lookBack = 60;

/** The person missed an appointment, and since then nobody has reached them nor arranged another. */
export const appointmentMissed = signal('appointment_missed', ({ now, daysSince }) => ({
  of: 'a',
  subject: sql`a.id`,
  since: sql`a.starts_at`,
  urgency: sql`CASE WHEN d.kinds IS NOT NULL THEN 80 ELSE 58 END`,
  facts: facts({ title: sql`a.title`, at: sql`a.starts_at`, days: daysSince(sql`a.starts_at`) }),
  from: sql`(
      SELECT DISTINCT ON (a.worker_id, a.case_id) a.* FROM arranged a WHERE a.leads ORDER BY a.worker_id, a.case_id, a.starts_at DESC
    ) a
    LEFT JOIN dangers d ON d.client_id = a.client_id
    WHERE a.status = 'missed' AND a.starts_at > ${now} - make_interval(days => ${sql.lit(lookBack)})
      AND coalesce(a.last_contact_at, '-infinity') < a.starts_at`,
}));
