import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

/** A step of ours is due within a week. */
export const stepDue = signal('step_due', ({ today, startOf }) => ({
  of: 's',
  subject: sql`s.id`,
  since: startOf(sql`s.due_on`),
  urgency: sql`CASE WHEN s.due_on = ${today} THEN 45 ELSE 20 END`,
  facts: facts({ step: sql`s.title`, on: sql`s.due_on`, days: sql`s.due_on - ${today}` }),
  from: sql`steps_due s
    WHERE s.due_on >= ${today} AND s.owner = 'worker' AND coalesce(s.owner_worker_id, s.worker_id) = s.worker_id`,
}));
