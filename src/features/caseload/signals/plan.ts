import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const grace = { draft: 7, awaiting_agreement: 3, declined: 0, changed: 7 } as const;

const newestVersion = sql`
  LEFT JOIN LATERAL (
    SELECT v.id, v.written_at FROM plan_versions v
    WHERE v.agency_id = k.agency_id AND v.case_id = k.case_id ORDER BY v.number DESC LIMIT 1
  ) v ON true`;

const begun = sql`(
  SELECT g.case_id, min(g.created_at) AS since, max(g.created_at) AS latest FROM live_goals g GROUP BY g.case_id) g`;

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

const standstill = 60;
const barriers = 2;

/**
 * The plan stands still while life does not (S5): a danger that is new or has risen, two things that came to
 * nothing, or two months without a step done, and neither goal nor step has changed since.
 */
export const planNotAdapted = signal('plan_not_adapted', ({ now, daysSince }) => ({
  subject: sql`k.case_id`,
  since: sql`p.changed_at`,
  urgency: sql`CASE w.reason WHEN 'new_risk' THEN 60 WHEN 'repeated_barrier' THEN 45 ELSE 30 END`,
  facts: facts({ reason: sql`w.reason`, count: sql`b.many`, days: daysSince(sql`p.changed_at`) }),
  from: sql`mine k
    JOIN ${begun} ON g.case_id = k.case_id
    ${newestVersion}
    LEFT JOIN LATERAL (
      SELECT max(s.created_at) AS latest, max(s.done_at) AS done_at FROM live_goals l
      JOIN steps s ON s.agency_id = l.agency_id AND s.goal_id = l.id
      WHERE l.case_id = k.case_id
    ) s ON true
    CROSS JOIN LATERAL (SELECT greatest(g.latest, v.written_at, s.latest) AS changed_at) p
    CROSS JOIN LATERAL (
      SELECT (
        (SELECT count(*) FROM appointments a
          WHERE a.agency_id = k.agency_id AND a.client_id = k.client_id AND a.starts_at BETWEEN p.changed_at AND ${now} AND a.status = 'missed')
        + (SELECT count(*) FROM referrals r
          WHERE r.agency_id = k.agency_id AND r.client_id = k.client_id AND r.status_at > p.changed_at AND r.status IN ('rejected', 'failed')))::int AS many
    ) b
    CROSS JOIN LATERAL (
      SELECT CASE
        WHEN EXISTS (
          SELECT FROM risks r
          WHERE r.client_id = k.client_id AND r.level IN ('moderate', 'high') AND r.risen AND r.assessed_at > p.changed_at) THEN 'new_risk'
        WHEN b.many >= ${sql.lit(barriers)} THEN 'repeated_barrier'
        WHEN ${daysSince(sql`greatest(p.changed_at, s.done_at)`)} > ${sql.lit(standstill)} THEN 'no_progress' END AS reason
    ) w
    WHERE k.leads AND w.reason IS NOT NULL`,
}));
