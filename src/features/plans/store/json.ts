import { type RawBuilder, sql } from 'kysely';

const stepJson = sql`jsonb_build_object(
  'id', s.id, 'caseId', s.case_id, 'goalId', s.goal_id, 'title', s.title, 'owner', s.owner, 'ownerName', s.owner_name,
  'ownerWorkerId', s.owner_worker_id, 'dueOn', s.due_on, 'position', s.position, 'doneAt', s.done_at, 'doneBy', s.done_by,
  'result', s.result, 'droppedAt', s.dropped_at, 'droppedReason', s.dropped_reason, 'sensitivity', s.sensitivity, 'version', s.version)`;

const sourceJson = sql`jsonb_build_object(
  'id', x.id, 'needId', x.need_id, 'strengthId', x.strength_id, 'hopeId', x.hope_id, 'domain', coalesce(n.domain, t.domain, h.domain),
  'title', coalesce(n.title, t.title, h.title), 'words', coalesce(n.words, t.words, h.words))`;

/** The goal `g` with its sources and steps, as it goes out. */
export const goalJson: RawBuilder<unknown> = sql`jsonb_build_object(
  'id', g.id, 'caseId', g.case_id, 'planId', g.plan_id, 'title', g.title, 'words', g.words, 'hope', g.hope,
  'measure', g.measure, 'baseline', g.baseline, 'target', g.target, 'dueOn', g.due_on, 'confidence', g.confidence,
  'status', g.status, 'statusReason', g.status_reason, 'statusAt', g.status_at, 'attainment', g.attainment,
  'position', g.position, 'sensitivity', g.sensitivity, 'version', g.version,
  'sources', coalesce((
    SELECT jsonb_agg(${sourceJson} ORDER BY x.id)
    FROM goal_sources x
    LEFT JOIN needs n ON n.agency_id = x.agency_id AND n.client_id = x.client_id AND n.id = x.need_id
    LEFT JOIN strengths t ON t.agency_id = x.agency_id AND t.client_id = x.client_id AND t.id = x.strength_id
    LEFT JOIN hopes h ON h.agency_id = x.agency_id AND h.client_id = x.client_id AND h.id = x.hope_id
    WHERE x.agency_id = g.agency_id AND x.goal_id = g.id AND x.ended_at IS NULL), '[]'),
  'steps', coalesce((
    SELECT jsonb_agg(${stepJson} ORDER BY s.position, s.id)
    FROM steps s WHERE s.agency_id = g.agency_id AND s.goal_id = g.id), '[]'))`;

/** The agreement `a` as it goes out. */
export const agreementJson: RawBuilder<unknown> = sql`jsonb_build_object(
  'id', a.id, 'planVersionId', a.plan_version_id, 'answer', a.answer, 'reason', a.reason, 'words', a.words,
  'copyGiven', a.copy_given, 'copyLanguage', a.copy_language, 'askedAt', a.asked_at, 'askedBy', a.asked_by)`;

/** The case of client `c` that is meant: the one named, else the newest open one, else the newest. */
export const caseOf = (caseId: string | null | RawBuilder<unknown>): RawBuilder<unknown> => sql`
  SELECT k.id, k.closed_at FROM cases k
  WHERE k.agency_id = c.agency_id AND k.client_id = c.id AND (${caseId}::uuid IS NULL OR k.id = ${caseId}::uuid)
  ORDER BY k.closed_at IS NULL DESC, k.opened_at DESC, k.id DESC LIMIT 1`;

/** The newest version of plan `p`. */
export const newestVersion: RawBuilder<unknown> = sql`
  SELECT v.agency_id, v.id, v.number, v.hope, v.written_at FROM plan_versions v
  WHERE v.agency_id = p.agency_id AND v.plan_id = p.id
  ORDER BY v.number DESC LIMIT 1`;

/** Whether plan `p` says something else than its version `v`; both as far as the reader may see them. */
export const changedSince: RawBuilder<boolean> = sql`(
  p.hope IS DISTINCT FROM v.hope OR EXISTS (
    SELECT FROM (
      SELECT g.id, goal_content(g) AS content FROM goals g
      WHERE g.agency_id = p.agency_id AND g.client_id = p.client_id AND g.plan_id = p.id AND g.status <> 'dropped') AS is_now
    FULL JOIN (
      SELECT w.goal_id, w.content FROM plan_version_goals w
      WHERE w.agency_id = v.agency_id AND w.plan_version_id = v.id) AS was ON was.goal_id = is_now.id
    WHERE is_now.content IS DISTINCT FROM was.content))`;

const open = (kind: 'need' | 'strength' | 'hope', table: 'needs' | 'strengths' | 'hopes') => sql`
  SELECT o.id, o.recorded_at, jsonb_build_object('id', o.id, 'kind', ${sql.lit(kind)}, 'domain', o.domain, 'title', o.title, 'words', o.words) AS item
  FROM ${sql.raw(table)} o
  WHERE o.agency_id = c.agency_id AND o.client_id = c.id AND o.ended_at IS NULL`;

/** Open needs, strengths and hopes of client `c` from which no goal comes. */
export const untiedJson: RawBuilder<unknown> = sql`coalesce((
  SELECT json_agg(u.item ORDER BY u.recorded_at)
  FROM (${open('need', 'needs')} UNION ALL ${open('strength', 'strengths')} UNION ALL ${open('hope', 'hopes')}) u
  WHERE u.id <> ALL (ARRAY(
    SELECT coalesce(x.need_id, x.strength_id, x.hope_id) FROM goal_sources x
    JOIN goals g ON g.agency_id = x.agency_id AND g.id = x.goal_id AND g.status <> 'dropped'
    WHERE x.agency_id = c.agency_id AND x.client_id = c.id AND x.ended_at IS NULL))), '[]')`;
