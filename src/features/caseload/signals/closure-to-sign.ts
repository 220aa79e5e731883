import { sql } from 'kysely';
import { exceptionsSeen } from '#features/closures/index.ts';
import { facts, signal } from './signal.ts';

/** An ending waits for somebody to sign it or to send it back; of what it leaves open, what the reader sees counts. */
export const closureToSign = signal('closure_to_sign', ({ agency, actor, daysSince }) => ({
  of: 'q',
  subject: sql`q.id`,
  since: sql`q.asked_at`,
  urgency: sql`CASE WHEN ${daysSince(sql`q.asked_at`)} > 3 THEN 72 ELSE 62 END`,
  facts: facts({
    worker: sql`w.name`,
    open: sql`(SELECT jsonb_array_length(${exceptionsSeen}) FROM (SELECT q.agency_id, q.exceptions) x)`,
    days: daysSince(sql`q.asked_at`),
  }),
  from: sql`(
      SELECT q.agency_id, q.id, q.client_id, q.case_id, q.asked_at, q.asked_by, q.exceptions, ${actor} AS worker_id
      FROM closure_requests q
      WHERE q.agency_id = ${agency} AND q.answer IS NULL AND q.asked_by <> ${actor}
    ) q
    JOIN workers w ON w.agency_id = q.agency_id AND w.id = q.asked_by`,
}));
