import { sql } from 'kysely';
import type { Clock } from '../signal.ts';

/** Notes without a signature of the workers meant, and by when the agency's rule wants them signed. */
const unsigned = ({ agency, now }: Clock) => sql`
  SELECT n.id, n.author_id AS worker_id, n.client_id, n.case_id, c.happened_at, d.due_at, d.due_at < ${now} AS late,
    (extract(epoch FROM ${now} - d.due_at) / 3600)::int AS hours_late
  FROM workers_meant w
  JOIN notes n ON n.agency_id = ${agency} AND n.author_id = w.id AND n.signed_at IS NULL
  JOIN contacts c ON c.agency_id = n.agency_id AND c.id = n.contact_id
  JOIN agencies a ON a.id = n.agency_id
  CROSS JOIN LATERAL (SELECT c.happened_at + make_interval(hours => a.note_due_hours) AS due_at) d`;

/** The contacts of the workers meant in the last thirty days. */
const monthOfContacts = ({ agency, now }: Clock) => sql`
  SELECT o.worker_id, o.client_id, o.happened_at, o.with_whom, o.kind
  FROM workers_meant w
  JOIN contacts o ON o.agency_id = ${agency} AND o.worker_id = w.id AND o.happened_at BETWEEN ${now} - interval '30 days' AND ${now}`;

export const groundOfWriting = (clock: Clock) => ({
  unsigned: unsigned(clock),
  month_of_contacts: monthOfContacts(clock),
});
