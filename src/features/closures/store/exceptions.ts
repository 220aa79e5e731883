import { sql } from 'kysely';

const tables = {
  open_referral: 'referrals',
  need_without_end: 'needs',
  open_goal: 'goals',
  unsigned_note: 'notes',
  open_promise: 'promises',
} as const;

const isSeen = sql.join(
  Object.entries(tables).map(
    ([kind, table]) => sql`WHEN ${sql.lit(kind)} THEN EXISTS (
      SELECT FROM ${sql.table(table)} s WHERE s.agency_id = x.agency_id AND s.id = (e.one ->> 'id')::uuid)`,
  ),
  sql` `,
);

/**
 * What was left open when somebody asked or signed, in the row `x`: of it what the reader may see. The titles were
 * copied from rows that may be protected, or became so since; whoever may not read those must not read them here.
 */
export const exceptionsSeen = sql`(
  SELECT coalesce(jsonb_agg(e.one ORDER BY e.nth), '[]')
  FROM jsonb_array_elements(x.exceptions) WITH ORDINALITY AS e (one, nth)
  WHERE CASE e.one ->> 'kind' ${isSeen} ELSE true END)`;
