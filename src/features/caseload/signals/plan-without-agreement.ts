import { sql } from 'kysely';
import { begun, newestVersion } from './parts.ts';
import { facts, signal } from './signal.ts';

const grace = { draft: 7, awaiting_agreement: 3, declined: 0, changed: 7 } as const;

/** A plan that the person was never asked about as it stands, or to which they said no (S6). */
export const planWithoutAgreement = signal('plan_without_agreement', ({ daysSince }) => ({
  subject: sql`k.case_id`,
  since: sql`p.since`,
  urgency: sql`CASE p.state WHEN 'declined' THEN 50 WHEN 'awaiting_agreement' THEN 42 WHEN 'changed' THEN 25
    ELSE CASE WHEN ${daysSince(sql`p.since`)} > 30 THEN 45 ELSE 35 END END`,
  facts: facts({ state: sql`p.state`, days: daysSince(sql`p.since`) }),
  from: sql`mine k
    JOIN ${begun} ON g.case_id = k.case_id
    ${newestVersion}
    LEFT JOIN LATERAL (
      SELECT a.answer, a.asked_at FROM agreements a
      WHERE a.agency_id = k.agency_id AND a.plan_version_id = v.id ORDER BY a.asked_at DESC, a.recorded_at DESC LIMIT 1
    ) a ON true
    LEFT JOIN LATERAL (
      SELECT least((SELECT min(l.created_at) FROM live_goals l WHERE l.case_id = k.case_id AND l.created_at > v.written_at),
                   (SELECT min(s.created_at) FROM open_steps s WHERE s.case_id = k.case_id AND s.created_at > v.written_at)) AS since
    ) c ON true
    CROSS JOIN LATERAL (
      SELECT CASE WHEN v.id IS NULL THEN 'draft' WHEN a.answer IS NULL THEN 'awaiting_agreement' WHEN a.answer = 'no' THEN 'declined'
          WHEN c.since IS NOT NULL THEN 'changed' END AS state,
        CASE WHEN v.id IS NULL THEN g.since WHEN a.answer IS NULL THEN v.written_at WHEN a.answer = 'no' THEN a.asked_at ELSE c.since END AS since
    ) p
    WHERE k.leads AND ${daysSince(sql`p.since`)} >= CASE p.state
      ${sql.join(
        Object.entries(grace).map(([state, days]) => sql`WHEN ${sql.lit(state)} THEN ${sql.lit(days)}`),
        sql` `,
      )} END`,
}));
