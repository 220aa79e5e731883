import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const veryLate = 7 * 24;

/** A note of one's own waits for its signature longer than the agency's rule allows (S2). */
export const unsignedNote = signal('unsigned_note', () => ({
  of: 'n',
  subject: sql`n.id`,
  since: sql`n.due_at`,
  urgency: sql`CASE WHEN n.hours_late > ${sql.lit(veryLate)} THEN 65 ELSE 50 END`,
  facts: facts({ happenedAt: sql`n.happened_at`, hours: sql`n.hours_late` }),
  from: sql`unsigned n WHERE n.late`,
}));
