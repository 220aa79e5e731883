import { sql } from 'kysely';
import { answerAfter, weekAhead } from './parts.ts';
import { facts, signal } from './signal.ts';

/** Something is arranged today or within a week; somebody who needs an interpreter should have one. */
export const appointment = signal('appointment', ({ now, today, local, startOf }) => ({
  of: 'a',
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
  from: sql`arranged a
    CROSS JOIN LATERAL (
      SELECT ${local(sql`a.starts_at`)}::date - ${today} AS ahead,
        CASE WHEN NOT a.interpreter_needed THEN 'not_needed' WHEN a.interpreter_arranged THEN 'arranged' ELSE 'missing' END AS interpreter
    ) d
    WHERE a.leads AND a.status = 'planned' AND a.starts_at > ${now} - ${answerAfter}
      AND a.starts_at < ${startOf(sql`${today} + ${sql.lit(weekAhead + 1)}`)}`,
}));
