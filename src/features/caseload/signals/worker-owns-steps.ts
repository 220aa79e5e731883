import { sql } from 'kysely';
import { enoughSteps, takingOver } from '../rules/borrowed.ts';
import { facts, signal } from './signal.ts';

/** Nearly all steps are the worker's: taking over helps nobody to stand alone (S1). */
export const workerOwnsSteps = signal('worker_owns_steps', () => ({
  of: 'p',
  subject: sql`p.case_id`,
  since: sql`p.steps_since`,
  urgency: sql`12`,
  facts: facts({ owned: sql`p.ours`, of: sql`p.steps` }),
  from: sql`plans_now p
    WHERE p.leads AND p.steps >= ${sql.lit(enoughSteps)} AND p.ours >= ${sql.lit(takingOver)} * p.steps`,
}));
