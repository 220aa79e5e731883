import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const daysToAsk = 3;

/** Goals that do not say what the person said: perhaps they are not theirs (S6). */
export const goalsWithoutWords = signal('goals_without_words', ({ daysSince }) => ({
  of: 'g',
  subject: sql`g.case_id`,
  since: sql`g.since`,
  urgency: sql`14`,
  facts: facts({ count: sql`g.many`, goal: sql`g.title` }),
  from: sql`(
    SELECT g.worker_id, g.client_id, g.case_id, count(*)::int AS many, min(g.created_at) AS since,
      (array_agg(g.title ORDER BY g.created_at))[1] AS title
    FROM goals_now g
    WHERE g.leads AND coalesce(btrim(g.words), '') = '' AND ${daysSince(sql`g.created_at`)} >= ${sql.lit(daysToAsk)}
    GROUP BY g.worker_id, g.client_id, g.case_id
  ) g`,
}));
