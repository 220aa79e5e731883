import { type RawBuilder, sql } from 'kysely';
import type { Clock } from '../signal.ts';

type Sql = RawBuilder<unknown>;

/**
 * What the agendas tell of the open cases of the workers meant, with worker_id and leads: as the responsible one,
 * covering, or in the care team. A case has a row for each protection that something in it has and the actor may see.
 */
export const casesOf = ({ agency, now }: Clock): Sql => sql`
  SELECT a.responsible_worker_id AS worker_id, true AS leads, a.* FROM workers_meant w
  JOIN case_agendas a ON a.agency_id = ${agency} AND a.responsible_worker_id = w.id AND a.closed_at IS NULL
  UNION ALL
  SELECT m.worker_id, m.leads, a.* FROM (
    SELECT m.case_id, m.worker_id, bool_or(m.role = 'cover') AS leads FROM workers_meant w
    JOIN care_team_members m ON m.agency_id = ${agency} AND m.worker_id = w.id AND m.role IN ('member', 'cover')
      AND (m.ends_at IS NULL OR m.ends_at > ${now})
    GROUP BY m.case_id, m.worker_id
  ) m
  JOIN case_agendas a ON a.agency_id = ${agency} AND a.case_id = m.case_id AND a.closed_at IS NULL AND a.responsible_worker_id <> m.worker_id`;

/** What is the same in all rows of a case. */
const ofCase = sql`k.worker_id, k.leads, k.agency_id, k.case_id, k.client_id, k.client_name, k.pronouns, k.program_id, k.opened_at,
  k.interpreter_needed, k.immediate_danger, k.triage, k.weight`;

/**
 * The cases looked at. `answers`: the worker answers for the case or covers it; `leads`: and the person was not
 * shown on to somebody else, so that it is for them to act. What follows says from when something in the case may
 * call, so that only there it is looked for.
 */
const mine = sql`
  SELECT k.worker_id, k.leads AS answers, k.leads AND k.triage IS DISTINCT FROM 'redirected' AS leads, k.agency_id, k.case_id,
    k.client_id, k.client_name, k.pronouns, k.program_id, k.opened_at, k.interpreter_needed, k.immediate_danger, k.triage, k.weight,
    p.contact_every_days, p.contact_every_days_high_risk,
    k.last_contact_at, k.arranged_from, k.missed_at, k.step_on, k.promise_on, k.consent_ends_on, k.need_presses, k.plan_declined,
    k.plan_grown_at, k.goals_live
  FROM (
    SELECT ${ofCase}, max(k.last_contact_at) AS last_contact_at, min(k.arranged_at[1]) AS arranged_from, max(k.missed_at) AS missed_at,
      min(k.step_on) AS step_on, min(k.promise_on) AS promise_on, min(k.consent_ends_on) AS consent_ends_on,
      bool_or(k.need_presses) AS need_presses, bool_or(k.plan_declined) AS plan_declined, max(k.plan_grown_at) AS plan_grown_at,
      bool_or(k.goals_live) AS goals_live
    FROM chosen k GROUP BY ${ofCase}
  ) k
  JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id`;

/** Each person once, with the newest of the cases led. */
const people = sql`
  SELECT DISTINCT ON (k.worker_id, k.client_id) k.* FROM mine k WHERE k.leads ORDER BY k.worker_id, k.client_id, k.opened_at DESC`;

const grades = sql`'{none_found,low,moderate,high}'::text[]`;

/** The latest assessment of each danger, and whether it is graver than the one before. */
const risks = sql`
  SELECT r.id, r.client_id, r.kind, r.level, r.assessed_at, r.review_on,
    array_position(${grades}, r.level) > coalesce(array_position(${grades}, r.before), 0) AS risen
  FROM (
    SELECT r.id, k.client_id, r.kind, r.level, r.assessed_at, r.review_on, row_number() OVER latest AS nth, lead(r.level) OVER latest AS before
    FROM (
      SELECT DISTINCT ON (k.client_id, k.sensitivity) k.client_id, k.risks FROM chosen k WHERE k.risks <> '[]' ORDER BY k.client_id, k.sensitivity
    ) k
    CROSS JOIN LATERAL jsonb_to_recordset(k.risks) AS r (id uuid, kind text, level text, assessed_at timestamptz, review_on date)
    WINDOW latest AS (PARTITION BY k.client_id, r.kind ORDER BY r.assessed_at DESC, r.id DESC)
  ) r
  WHERE r.nth = 1`;

/** Dangers that are new or have risen. */
const risen = sql`SELECT r.id, r.client_id, r.kind, r.assessed_at FROM risks r WHERE r.risen AND r.level IN ('moderate', 'high')`;

/** Who is in high danger, of what, since when. */
const dangers = sql`
  SELECT r.client_id, json_agg(r.kind ORDER BY r.kind) AS kinds, min(r.assessed_at) AS since
  FROM risks r WHERE r.level = 'high' GROUP BY r.client_id`;

export const groundOfPeople = (cases: Sql) => ({ chosen: cases, mine, people, risks, risen, dangers });
