import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const waitedLong = 3;

/** A colleague may know the person already, and asks for a call. */
export const colleagueToCall = signal('colleague_to_call', ({ agency, daysSince }) => ({
  subject: sql`q.id`,
  since: sql`q.answered_at`,
  urgency: sql`CASE WHEN ${daysSince(sql`q.answered_at`)} > ${sql.lit(waitedLong)} THEN 60 ELSE 48 END`,
  facts: facts({ worker: sql`w.name`, days: sql`greatest(0, ${daysSince(sql`q.answered_at`)})` }),
  from: sql`people k JOIN access.colleagues_to_call() q ON q.client_id = k.client_id
    JOIN workers w ON w.agency_id = ${agency} AND w.id = q.worker_id`,
}));
