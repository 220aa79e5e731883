import { type RawBuilder, sql } from 'kysely';
import type { Clock } from '../signal.ts';

type Sql = RawBuilder<unknown>;

/** The open cases of the workers meant, with worker_id and leads: as the responsible one, covering, or in the care team. */
export const casesOf = ({ agency, now }: Clock): Sql => sql`
  SELECT c.responsible_worker_id AS worker_id, true AS leads, c.* FROM workers_meant w
  JOIN cases c ON c.agency_id = ${agency} AND c.responsible_worker_id = w.id AND c.closed_at IS NULL
  UNION ALL
  SELECT m.worker_id, m.leads, c.* FROM (
    SELECT m.case_id, m.worker_id, bool_or(m.role = 'cover') AS leads FROM workers_meant w
    JOIN care_team_members m ON m.agency_id = ${agency} AND m.worker_id = w.id AND m.role IN ('member', 'cover')
      AND (m.ends_at IS NULL OR m.ends_at > ${now})
    GROUP BY m.case_id, m.worker_id
  ) m
  JOIN cases c ON c.agency_id = ${agency} AND c.id = m.case_id AND c.closed_at IS NULL AND c.responsible_worker_id <> m.worker_id`;

/**
 * The cases looked at. `answers`: the worker answers for the case or covers it; `leads`: and the person was not
 * shown on to somebody else, so that it is for them to act.
 */
const mine = sql`
  SELECT k.worker_id, k.leads AS answers, k.leads AND k.triage IS DISTINCT FROM 'redirected' AS leads, k.agency_id, k.id AS case_id,
    k.client_id, k.program_id, k.opened_at, k.immediate_danger, k.triage, k.weight, p.contact_every_days, p.contact_every_days_high_risk,
    (SELECT o.happened_at FROM contacts o
      WHERE o.agency_id = k.agency_id AND o.case_id = k.id AND o.outcome = 'reached' AND o.with_whom = 'client'
      ORDER BY o.happened_at DESC LIMIT 1) AS last_contact_at
  FROM chosen k
  JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id`;

/** Each person once, with the newest of the cases led. */
const people = sql`
  SELECT DISTINCT ON (k.worker_id, k.client_id) k.* FROM mine k WHERE k.leads ORDER BY k.worker_id, k.client_id, k.opened_at DESC`;

const grades = sql`'{none_found,low,moderate,high}'::text[]`;

/** The latest assessment of each danger, and whether it is graver than the one before. */
const risks = ({ agency }: Clock): Sql => sql`
  SELECT r.id, r.client_id, r.kind, r.level, r.assessed_at, r.review_on,
    array_position(${grades}, r.level) > coalesce(array_position(${grades}, r.before), 0) AS risen
  FROM (
    SELECT r.id, r.client_id, r.kind, r.level, r.assessed_at, r.review_on,
      row_number() OVER latest AS nth, lead(r.level) OVER latest AS before
    FROM risk_assessments r
    WHERE r.agency_id = ${agency} AND r.client_id = ANY (ARRAY(SELECT k.client_id FROM mine k))
    WINDOW latest AS (PARTITION BY r.client_id, r.kind ORDER BY r.assessed_at DESC, r.id DESC)
  ) r
  WHERE r.nth = 1`;

/** Dangers that are new or have risen. */
const risen = sql`SELECT r.id, r.client_id, r.kind, r.assessed_at FROM risks r WHERE r.risen AND r.level IN ('moderate', 'high')`;

/** Who is in high danger, of what, since when. */
const dangers = sql`
  SELECT r.client_id, json_agg(r.kind ORDER BY r.kind) AS kinds, min(r.assessed_at) AS since
  FROM risks r WHERE r.level = 'high' GROUP BY r.client_id`;

export const groundOfPeople = (clock: Clock, cases: Sql) => ({
  chosen: cases,
  mine,
  people,
  risks: risks(clock),
  risen,
  dangers,
});
