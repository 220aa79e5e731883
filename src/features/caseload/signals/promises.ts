import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const ahead = 7;

/** Something was promised to the person and is owed now, or within a week (S7). */
export const promiseDue = signal('promise_due', ({ today, startOf }) => ({
  subject: sql`m.id`,
  since: startOf(sql`m.due_on`),
  urgency: sql`CASE WHEN m.due_on < ${today} THEN 75 WHEN m.due_on = ${today} THEN 60 ELSE 25 END`,
  facts: facts({ promise: sql`m.promise`, on: sql`m.due_on`, days: sql`${today} - m.due_on` }),
  from: sql`mine k
    JOIN promises m ON m.agency_id = k.agency_id AND m.case_id = k.case_id AND m.kept_at IS NULL AND m.released_at IS NULL
      AND m.due_on <= ${today} + ${sql.lit(ahead)}
    WHERE k.leads OR m.made_by = k.worker_id`,
}));

/** The call after an ending is due; one that fell to somebody who has left comes to whoever may see the person. */
export const followUpDue = signal('follow_up_due', ({ agency, today, startOf }) => ({
  of: 'f',
  subject: sql`f.id`,
  since: startOf(sql`f.due_on`),
  urgency: sql`CASE WHEN f.due_on < ${today} - 3 THEN 72 WHEN f.due_on <= ${today} THEN 60 ELSE 20 END`,
  facts: facts({ on: sql`f.due_on`, days: sql`${today} - f.due_on` }),
  from: sql`(
      SELECT w.for_id AS worker_id, f.client_id, f.case_id, f.id, f.due_on FROM callers w
      JOIN follow_ups f ON f.agency_id = ${agency} AND f.worker_id = w.id AND f.done_at IS NULL AND f.cancelled_at IS NULL
        AND f.due_on <= ${today} + ${sql.lit(ahead)}
    ) f`,
}));
