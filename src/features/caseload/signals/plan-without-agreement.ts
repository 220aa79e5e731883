import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

/** Days after which it is said, by what is missing. */
const grace = { draft: 7, awaiting_agreement: 3, changed: 7 } as const;

const graceOf = sql.join(
  Object.entries(grace).map(([state, days]) => sql`WHEN ${sql.lit(state)} THEN ${sql.lit(days)}`),
  sql` `,
);

/** A plan that the person was never asked about as it stands (S6). */
export const planWithoutAgreement = signal('plan_without_agreement', ({ daysSince }) => ({
  of: 'p',
  subject: sql`p.case_id`,
  since: sql`p.since`,
  urgency: sql`CASE p.state WHEN 'changed' THEN 25 ELSE 35 END`,
  facts: facts({ state: sql`p.state`, days: sql`p.days` }),
  from: sql`(
    SELECT p.worker_id, p.client_id, p.case_id, p.state, p.since, ${daysSince(sql`p.since`)} AS days
    FROM (
      SELECT p.worker_id, p.client_id, p.case_id,
        CASE WHEN p.written_at IS NULL THEN 'draft' WHEN p.answer IS NULL THEN 'awaiting_agreement'
          WHEN p.answer <> 'no' AND p.grown_at > p.written_at THEN 'changed' END AS state,
        CASE WHEN p.written_at IS NULL THEN p.since WHEN p.answer IS NULL THEN p.written_at
          ELSE p.grown_at END AS since
      FROM plans_now p WHERE p.leads
    ) p
  ) p
  WHERE p.days >= CASE p.state ${graceOf} END`,
}));
