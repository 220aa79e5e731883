import { sql } from 'kysely';
import { enoughSteps, takingOver } from '../rules/borrowed.ts';
import { facts, signal } from './signal.ts';

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
