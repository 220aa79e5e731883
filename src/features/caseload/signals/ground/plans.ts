import { sql } from 'kysely';
import { openReferral } from '#features/referrals/index.ts';
import { weekAhead } from '../parts.ts';
import type { Clock } from '../signal.ts';

/** Goals still worked on. */
const goalsNow = sql`
  SELECT k.worker_id, k.leads, k.agency_id, k.client_id, k.case_id, g.id, g.title, g.words, g.created_at
  FROM mine k
  JOIN goals g ON g.agency_id = k.agency_id AND g.case_id = k.case_id AND g.status IN ('proposed', 'active')`;

/** Their steps that were not let go. */
const stepsNow = sql`
  SELECT g.worker_id, g.leads, g.agency_id, g.client_id, g.case_id, s.id, s.goal_id, s.title, s.owner, s.owner_name, s.owner_worker_id,
    s.due_on, s.done_at, s.created_at
  FROM goals_now g
  JOIN steps s ON s.agency_id = g.agency_id AND s.goal_id = g.id AND s.dropped_at IS NULL`;

/** Steps still to be done whose day has come or comes within a week. */
const stepsDue = ({ today }: Clock) => sql`
  SELECT k.worker_id, k.leads, k.client_id, k.case_id, s.id, s.title, s.owner, s.owner_name, s.owner_worker_id, s.due_on
  FROM mine k
  JOIN steps s ON s.agency_id = k.agency_id AND s.case_id = k.case_id AND s.done_at IS NULL AND s.dropped_at IS NULL
    AND s.due_on <= ${today} + ${sql.lit(weekAhead)}
  WHERE k.step_on <= ${today} + ${sql.lit(weekAhead)}
    AND EXISTS (SELECT FROM goals g WHERE g.agency_id = s.agency_id AND g.id = s.goal_id AND g.status IN ('proposed', 'active'))`;

/** Needs for which something is under way: a live referral, or a step still to be done. */
const inHand = sql`
  SELECT r.need_id FROM sent r WHERE r.need_id IS NOT NULL AND ${openReferral}
  UNION
  SELECT x.need_id FROM (SELECT DISTINCT s.agency_id, s.goal_id FROM steps_now s WHERE s.done_at IS NULL) s
  JOIN goal_sources x ON x.agency_id = s.agency_id AND x.goal_id = s.goal_id AND x.ended_at IS NULL AND x.need_id IS NOT NULL`;

const ofGoals = sql`
  SELECT g.worker_id, g.leads, g.agency_id, g.client_id, g.case_id, min(g.created_at) AS since, max(g.created_at) AS latest FROM goals_now g
  GROUP BY g.worker_id, g.leads, g.agency_id, g.client_id, g.case_id`;

/** How the steps of each plan are spread, and when they last grew or were done. */
const stepsSummed = sql`
  SELECT s.worker_id, s.case_id, min(s.created_at) AS since, max(s.created_at) AS latest, max(s.done_at) AS done_at, count(*)::int AS many,
    (count(*) FILTER (WHERE s.owner = 'worker'))::int AS ours
  FROM steps_now s GROUP BY s.worker_id, s.case_id`;

/** The plans that have goals: since when, when goals and steps last grew or were done, the newest version and its answer. */
const plansNow = sql`
  SELECT g.worker_id, g.leads, g.client_id, g.case_id, g.since, s.since AS steps_since, s.many AS steps, s.ours, s.done_at,
    greatest(g.latest, s.latest) AS grown_at, v.written_at, a.answer, a.asked_at
  FROM (${ofGoals}) g
  LEFT JOIN steps_summed s ON s.worker_id = g.worker_id AND s.case_id = g.case_id
  LEFT JOIN LATERAL (
    SELECT v.agency_id, v.id, v.written_at FROM plan_versions v
    WHERE v.agency_id = g.agency_id AND v.case_id = g.case_id ORDER BY v.number DESC LIMIT 1
  ) v ON true
  LEFT JOIN LATERAL (
    SELECT a.answer, a.asked_at FROM agreements a
    WHERE a.agency_id = v.agency_id AND a.plan_version_id = v.id ORDER BY a.asked_at DESC, a.recorded_at DESC LIMIT 1
  ) a ON true`;

/** What was tried and came to nothing: appointments that were missed, referrals that were declined or failed. */
const cameToNothing = ({ now }: Clock) => sql`
  SELECT a.worker_id, a.case_id, a.starts_at AS at FROM arranged a WHERE a.status = 'missed' AND a.starts_at <= ${now}
  UNION ALL
  SELECT s.worker_id, s.case_id, s.status_at FROM sent s WHERE s.status IN ('rejected', 'failed')`;

export const groundOfPlans = (clock: Clock) => ({
  steps_due: stepsDue(clock),
  goals_now: goalsNow,
  steps_now: stepsNow,
  steps_summed: stepsSummed,
  in_hand: inHand,
  plans_now: plansNow,
  came_to_nothing: cameToNothing(clock),
});
