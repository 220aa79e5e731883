import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const usually = 3;

/** Contact at night or at the weekend again and again: told to the worker alone, before it becomes a habit (S3). */
export const oddHours = signal('odd_hours', ({ local }) => ({
  subject: sql`k.client_id`,
  since: sql`o.since`,
  urgency: sql`10`,
  facts: facts({ count: sql`o.many` }),
  from: sql`people k
    JOIN (
      SELECT o.worker_id, o.client_id, count(*)::int AS many, min(o.happened_at) AS since
      FROM month_of_contacts o
      WHERE o.with_whom = 'client' AND o.kind <> 'letter'
        AND (extract(isodow FROM ${local(sql`o.happened_at`)}) > 5 OR extract(hour FROM ${local(sql`o.happened_at`)}) NOT BETWEEN 7 AND 20)
      GROUP BY o.worker_id, o.client_id
      HAVING count(*) >= ${sql.lit(usually)}
    ) o ON o.worker_id = k.worker_id AND o.client_id = k.client_id`,
}));
