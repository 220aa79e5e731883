import { sql } from 'kysely';
import { weekAhead } from './parts.ts';
import { facts, signal } from './signal.ts';

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
        AND f.due_on <= ${today} + ${sql.lit(weekAhead)}
    ) f`,
}));
