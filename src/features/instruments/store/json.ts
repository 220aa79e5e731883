import { type RawBuilder, sql } from 'kysely';

type Json = RawBuilder<unknown>;

const who = (column: string): Json =>
  sql`(SELECT json_build_object('id', w.id, 'name', w.name) FROM workers w
    WHERE w.agency_id = r.agency_id AND w.id = ${sql.raw(column)})`;

/** What is said of one answering, as it goes out; `r` are the responses, `i` their instruments. */
export const summaryFields: Json = sql`
  'id', r.id, 'caseId', r.case_id, 'url', i.url, 'title', i.title, 'status', r.status, 'scores', r.scores,
  'asked', r.asked, 'answered', r.answered, 'answeredBy', r.answered_by, 'proxyName', r.proxy_name,
  'language', r.language, 'mode', r.mode, 'begunAt', r.begun_at, 'begunBy', ${who('r.begun_by')},
  'savedAt', r.saved_at, 'completedAt', r.completed_at, 'completedBy', ${who('r.completed_by')}, 'amends', r.amends,
  'amendedReason', r.amended_reason, 'replacedAt', r.replaced_at, 'errorReason', r.error_reason, 'sensitivity', r.sensitivity,
  'forHousehold', r.household_entry_id IS NOT NULL`;

const alertWho = (column: string): Json =>
  sql`(SELECT json_build_object('id', w.id, 'name', w.name) FROM workers w
    WHERE w.agency_id = a.agency_id AND w.id = ${sql.raw(column)})`;

/** An alert as it goes out; `a` are the alerts. */
export const alertJson: Json = sql`json_build_object(
  'id', a.id, 'caseId', a.case_id, 'responseId', a.response_id, 'kind', a.kind, 'words', a.words, 'raisedAt', a.raised_at,
  'raisedBy', ${alertWho('a.raised_by')}, 'acknowledgedAt', a.acknowledged_at, 'acknowledgedBy', ${alertWho('a.acknowledged_by')},
  'whatWasDone', a.what_was_done)`;

/** The alerts of client `c`, the open ones first. */
export const alertsOfClient: Json = sql`(
  SELECT coalesce(json_agg(${alertJson} ORDER BY a.acknowledged_at IS NOT NULL, a.raised_at DESC), '[]')
  FROM risk_alerts a WHERE a.agency_id = c.agency_id AND a.client_id = c.id)`;

/** Counts: completed, not replaced by a correction, not entered in error. */
export const counts: Json = sql`r.status IN ('completed', 'amended') AND r.replaced_at IS NULL`;
