import { type RawBuilder, sql } from 'kysely';

const stepJson = sql`jsonb_build_object(
  'id', s.id, 'caseId', s.case_id, 'goalId', s.goal_id, 'title', s.title, 'owner', s.owner, 'ownerName', s.owner_name,
  'ownerWorkerId', s.owner_worker_id, 'dueOn', s.due_on, 'position', s.position, 'doneAt', s.done_at, 'doneBy', s.done_by,
  'result', s.result, 'droppedAt', s.dropped_at, 'droppedReason', s.dropped_reason, 'sensitivity', s.sensitivity, 'version', s.version)`;

const sourceJson = sql`jsonb_build_object(
  'id', x.id, 'needId', x.need_id, 'strengthId', x.strength_id,
  'domain', coalesce(n.domain, t.domain), 'title', coalesce(n.title, t.title), 'words', coalesce(n.words, t.words))`;

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
    WHERE x.agency_id = g.agency_id AND x.goal_id = g.id AND x.ended_at IS NULL), '[]'),
  'steps', coalesce((
    SELECT jsonb_agg(${stepJson} ORDER BY s.position, s.id)
    FROM steps s WHERE s.agency_id = g.agency_id AND s.goal_id = g.id), '[]'))`;
