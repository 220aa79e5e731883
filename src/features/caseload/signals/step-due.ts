import { sql } from 'kysely';
import { weekAhead } from './parts.ts';
import { facts, signal } from './signal.ts';

/** A step of ours is due within a week. */
export const stepDue = signal('step_due', ({ today, startOf }) => ({
  of: 's',
  subject: sql`s.id`,
  since: startOf(sql`s.due_on`),
  urgency: sql`CASE WHEN s.due_on = ${today} THEN 45 ELSE 20 END`,
  facts: facts({ step: sql`s.title`, on: sql`s.due_on`, days: sql`s.due_on - ${today}` }),
  from: sql`steps_now s
    WHERE s.done_at IS NULL AND s.due_on BETWEEN ${today} AND ${today} + ${sql.lit(weekAhead)} AND s.owner = 'worker' AND coalesce(s.owner_worker_id, s.worker_id) = s.worker_id`,
}));
