import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const answerAfter = sql`interval '2 hours'`;
const ahead = 7;
const lookBack = 60;

/** Something is arranged today or within a week; somebody who needs an interpreter should have one. */
export const appointment = signal('appointment', ({ now, today, local, startOf }) => ({
  subject: sql`a.id`,
  since: sql`a.starts_at`,
  urgency: sql`CASE
    WHEN d.ahead = 0 THEN CASE d.interpreter WHEN 'missing' THEN 66 ELSE 55 END
    WHEN d.interpreter = 'missing' AND d.ahead <= 3 THEN 42
    ELSE 15 END`,
  facts: facts({
    title: sql`a.title`,
    place: sql`a.place`,
    at: sql`a.starts_at`,
    days: sql`d.ahead`,
    interpreter: sql`d.interpreter`,
  }),
  from: sql`mine k
    JOIN appointments a ON a.agency_id = k.agency_id AND a.case_id = k.case_id AND a.status = 'planned'
      AND a.starts_at > ${now} - ${answerAfter} AND a.starts_at < ${startOf(sql`${today} + ${sql.lit(ahead + 1)}`)}
    JOIN clients c ON c.agency_id = k.agency_id AND c.id = k.client_id
    CROSS JOIN LATERAL (
      SELECT ${local(sql`a.starts_at`)}::date - ${today} AS ahead,
        CASE WHEN NOT c.interpreter_needed THEN 'not_needed' WHEN a.interpreter_arranged THEN 'arranged' ELSE 'missing' END AS interpreter
    ) d
    WHERE k.leads`,
}));

/** An appointment is over and nobody has said how it went. */
export const appointmentUnanswered = signal('appointment_unanswered', ({ now, daysSince }) => ({
  subject: sql`a.id`,
  since: sql`a.starts_at`,
  urgency: sql`CASE WHEN ${daysSince(sql`a.starts_at`)} > 7 THEN 55 ELSE 45 END`,
  facts: facts({ title: sql`a.title`, at: sql`a.starts_at` }),
  from: sql`mine k
    JOIN appointments a ON a.agency_id = k.agency_id AND a.case_id = k.case_id AND a.status = 'planned'
      AND a.starts_at <= ${now} - ${answerAfter}
    WHERE k.leads`,
}));

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
