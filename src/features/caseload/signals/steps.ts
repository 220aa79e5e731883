import { sql } from 'kysely';
import { enoughSteps, takingOver } from '../rules/borrowed.ts';
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
  from: sql`open_steps s WHERE s.due_on < ${today} AND (s.leads OR s.owner_worker_id = s.worker_id)`,
}));

/** A step of ours is due within a week. */
export const stepDue = signal('step_due', ({ today, startOf }) => ({
  of: 's',
  subject: sql`s.id`,
  since: startOf(sql`s.due_on`),
  urgency: sql`CASE WHEN s.due_on = ${today} THEN 45 ELSE 20 END`,
  facts: facts({ step: sql`s.title`, on: sql`s.due_on`, days: sql`s.due_on - ${today}` }),
  from: sql`open_steps s
    WHERE s.due_on BETWEEN ${today} AND ${today} + 7 AND s.owner = 'worker' AND coalesce(s.owner_worker_id, s.worker_id) = s.worker_id`,
}));

/** Nearly all steps are the worker's: taking over helps nobody to stand alone (S1). */
export const workerOwnsSteps = signal('worker_owns_steps', () => ({
  subject: sql`k.case_id`,
  since: sql`s.since`,
  urgency: sql`12`,
  facts: facts({ owned: sql`s.owned`, of: sql`s.steps` }),
  from: sql`mine k
    JOIN (
      SELECT g.case_id, count(*)::int AS steps, (count(*) FILTER (WHERE s.owner = 'worker'))::int AS owned, min(s.created_at) AS since
      FROM live_goals g
      JOIN steps s ON s.agency_id = g.agency_id AND s.goal_id = g.id AND s.dropped_at IS NULL
      GROUP BY g.case_id
    ) s ON s.case_id = k.case_id AND s.steps >= ${sql.lit(enoughSteps)} AND s.owned >= ${sql.lit(takingOver)} * s.steps
    WHERE k.leads`,
}));
