import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const usually = 3;
const monthBack = sql`interval '30 days'`;

/** Contact at night or at the weekend again and again: told to the worker alone, before it becomes a habit (S3). */
export const oddHours = signal('odd_hours', ({ agency, now, local }) => ({
  subject: sql`k.client_id`,
  since: sql`o.since`,
  urgency: sql`10`,
  facts: facts({ count: sql`o.many` }),
  from: sql`people k
    JOIN (
      SELECT o.worker_id, o.client_id, count(*)::int AS many, min(o.happened_at) AS since
      FROM workers_meant w
      JOIN contacts o ON o.agency_id = ${agency} AND o.worker_id = w.id AND o.happened_at BETWEEN ${now} - ${monthBack} AND ${now}
      WHERE o.with_whom = 'client' AND o.kind <> 'letter'
        AND (extract(isodow FROM ${local(sql`o.happened_at`)}) > 5 OR extract(hour FROM ${local(sql`o.happened_at`)}) NOT BETWEEN 7 AND 20)
      GROUP BY o.worker_id, o.client_id
      HAVING count(*) >= ${sql.lit(usually)}
    ) o ON o.worker_id = k.worker_id AND o.client_id = k.client_id`,
}));
