import { type RawBuilder, sql } from 'kysely';
import type { Clock } from './signal.ts';

type Sql = RawBuilder<unknown>;

/** Whose cases are looked at: one's own, those of people one supervises, or chosen ones of a list. */
export type Whose = {
  /** A query for the ids of the workers meant. */
  readonly workers: Sql;
  /** A query for case_id, worker_id and leads: true for whoever answers for the case or covers it. */
  readonly cases: Sql;
  /** A query for id and for_id: whose calls after an ending come to whom. */
  readonly callers: Sql;
};

/** The open cases of `workers`: as the responsible one, covering, or in the care team. */
export const casesOf = ({ agency, now }: Clock): Sql => sql`
  SELECT c.id AS case_id, c.responsible_worker_id AS worker_id, true AS leads FROM workers_meant w
  JOIN cases c ON c.agency_id = ${agency} AND c.responsible_worker_id = w.id AND c.closed_at IS NULL
  UNION ALL
  SELECT m.case_id, m.worker_id, bool_or(m.role = 'cover') FROM workers_meant w
  JOIN care_team_members m ON m.agency_id = ${agency} AND m.worker_id = w.id AND m.role IN ('member', 'cover')
    AND (m.ends_at IS NULL OR m.ends_at > ${now})
  JOIN cases c ON c.agency_id = m.agency_id AND c.id = m.case_id AND c.closed_at IS NULL AND c.responsible_worker_id <> m.worker_id
  GROUP BY m.case_id, m.worker_id`;

const lastWord = sql`
  SELECT x.by_kind, x.at FROM referral_events x
  WHERE x.agency_id = r.agency_id AND x.referral_id = r.id AND x.kind IN ('message', 'call')
  ORDER BY x.at DESC, x.id DESC LIMIT 1`;

/**
 * What the signals stand on, each table of the thread read once from the open cases meant: the cases (mine),
 * once for each person (people), their dangers, referrals without an end (asked), goals and steps still worked
 * on, notes without a signature.
 */
export const groundOf = ({ agency, now }: Clock, { workers, cases, callers }: Whose): Sql => sql`
  workers_meant AS MATERIALIZED (${workers}),
  callers AS MATERIALIZED (${callers}),
  mine AS MATERIALIZED (
    SELECT w.worker_id, w.leads AS answers, w.leads AND k.triage IS DISTINCT FROM 'redirected' AS leads, k.agency_id, k.id AS case_id, k.client_id, k.program_id, k.opened_at, k.immediate_danger, k.triage,
      k.weight, p.contact_every_days, p.contact_every_days_high_risk
    FROM (${cases}) w
    JOIN cases k ON k.agency_id = ${agency} AND k.id = w.case_id
    JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
  ),
  people AS MATERIALIZED (
    SELECT DISTINCT ON (k.worker_id, k.client_id) k.* FROM mine k WHERE k.leads ORDER BY k.worker_id, k.client_id, k.opened_at DESC
  ),
  assessed AS MATERIALIZED (
    SELECT r.id, r.client_id, r.kind, r.level, r.assessed_at, r.review_on,
      row_number() OVER latest AS nth, lead(r.level) OVER latest AS before
    FROM (SELECT DISTINCT agency_id, client_id FROM mine) k
    JOIN risk_assessments r ON r.agency_id = k.agency_id AND r.client_id = k.client_id
    WINDOW latest AS (PARTITION BY r.client_id, r.kind ORDER BY r.assessed_at DESC, r.id DESC)
  ),
  risks AS MATERIALIZED (
    SELECT a.*, array_position('{none_found,low,moderate,high}', a.level) > coalesce(array_position('{none_found,low,moderate,high}', a.before), 0) AS risen
    FROM assessed a WHERE a.nth = 1
  ),
  dangers AS MATERIALIZED (
    SELECT r.client_id, json_agg(r.kind ORDER BY r.kind) AS kinds, min(r.assessed_at) AS since FROM risks r WHERE r.level = 'high' GROUP BY r.client_id
  ),
  asked AS MATERIALIZED (
    SELECT k.worker_id, k.leads, r.*, l.by_kind AS last_word_by, l.at AS last_word_at
    FROM mine k
    JOIN referrals r ON r.agency_id = k.agency_id AND r.case_id = k.case_id
      AND r.status IN ('draft', 'requested', 'wait_listed', 'accepted', 'in_progress', 'on_hold')
    LEFT JOIN LATERAL (${lastWord}) l ON true
  ),
  live_goals AS MATERIALIZED (
    SELECT g.agency_id, g.id, g.case_id, g.title, g.words, g.created_at
    FROM (SELECT DISTINCT agency_id, case_id FROM mine) k
    JOIN goals g ON g.agency_id = k.agency_id AND g.case_id = k.case_id AND g.status IN ('proposed', 'active')
  ),
  open_steps AS MATERIALIZED (
    SELECT k.worker_id, k.leads, s.id, s.client_id, s.case_id, s.goal_id, s.title, s.owner, s.owner_name, s.owner_worker_id, s.due_on, s.created_at
    FROM mine k
    JOIN steps s ON s.agency_id = k.agency_id AND s.case_id = k.case_id AND s.done_at IS NULL AND s.dropped_at IS NULL
    JOIN live_goals g ON g.id = s.goal_id
  ),
  unsigned AS MATERIALIZED (
    SELECT n.id, n.author_id AS worker_id, n.client_id, n.case_id, c.happened_at, c.kind, d.due_at, d.due_at < ${now} AS late,
      (extract(epoch FROM ${now} - d.due_at) / 3600)::int AS hours_late
    FROM workers_meant w
    JOIN notes n ON n.agency_id = ${agency} AND n.author_id = w.id AND n.signed_at IS NULL
    JOIN contacts c ON c.agency_id = n.agency_id AND c.id = n.contact_id
    JOIN agencies a ON a.id = n.agency_id
    CROSS JOIN LATERAL (SELECT c.happened_at + make_interval(hours => a.note_due_hours) AS due_at) d
  )`;
