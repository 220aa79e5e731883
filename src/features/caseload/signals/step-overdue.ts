import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

/** The day of a step has passed and nobody has said what came of it; our own steps weigh more than to ask after others'. */
export const stepOverdue = signal('step_overdue', ({ today, startOf }) => ({
  of: 's',
  subject: sql`s.id`,
  since: startOf(sql`s.due_on`),
  urgency: sql`CASE WHEN s.owner = 'worker' THEN 50 ELSE 30 END + CASE WHEN ${today} - s.due_on > 14 THEN 15 ELSE 0 END`,
  facts: facts({
    step: sql`s.title`,
    owner: sql`s.owner`,
    ownerName: sql`s.owner_name`,
    days: sql`${today} - s.due_on`,
  }),
  from: sql`steps_due s WHERE s.due_on < ${today} AND (s.leads OR s.owner_worker_id = s.worker_id)`,
}));
