import { sql } from 'kysely';
import { weekAhead } from './parts.ts';
import { facts, signal } from './signal.ts';

/** Something was promised to the person and is owed now, or within a week (S7). */
export const promiseDue = signal('promise_due', ({ today, startOf }) => ({
  subject: sql`m.id`,
  since: startOf(sql`m.due_on`),
  urgency: sql`CASE WHEN m.due_on < ${today} THEN 75 WHEN m.due_on = ${today} THEN 60 ELSE 25 END`,
  facts: facts({ promise: sql`m.promise`, on: sql`m.due_on`, days: sql`${today} - m.due_on` }),
  from: sql`mine k
    JOIN promises m ON m.agency_id = k.agency_id AND m.case_id = k.case_id AND m.kept_at IS NULL AND m.released_at IS NULL
      AND m.due_on <= ${today} + ${sql.lit(weekAhead)}
    WHERE k.promise_on <= ${today} + ${sql.lit(weekAhead)} AND (k.leads OR m.made_by = k.worker_id)`,
}));
