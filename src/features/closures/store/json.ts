import { sql } from 'kysely';
import { exceptionsSeen } from './exceptions.ts';

const followUps = sql`(
  SELECT coalesce(json_agg(json_build_object(
    'id', f.id, 'closureId', f.closure_id, 'caseId', f.case_id, 'worker', json_build_object('id', fw.id, 'name', fw.name),
    'dueOn', f.due_on, 'doneAt', f.done_at, 'outcome', f.outcome, 'words', f.words, 'nextStep', f.next_step,
    'cancelledAt', f.cancelled_at, 'version', f.version) ORDER BY f.due_on, f.id), '[]')
  FROM follow_ups f
  JOIN workers fw ON fw.agency_id = f.agency_id AND fw.id = f.worker_id
  WHERE f.agency_id = x.agency_id AND f.closure_id = x.id)`;

const closureJson = sql`json_build_object(
  'id', x.id, 'caseId', x.case_id, 'program', p.name, 'reason', x.reason, 'summary', x.summary, 'clientWords', x.client_words,
  'discussed', x.discussed_with_client, 'notDiscussedReason', x.not_discussed_reason, 'transitionPlan', x.transition_plan,
  'resources', x.resources, 'exceptions', ${exceptionsSeen}, 'exceptionsReason', x.exceptions_reason,
  'exceptionsSignedBy', CASE WHEN ws.id IS NULL THEN NULL ELSE json_build_object('id', ws.id, 'name', ws.name) END,
  'closedAt', x.closed_at, 'closedBy', json_build_object('id', wc.id, 'name', wc.name),
  'reopenedAt', x.reopened_at, 'reopenedReason', x.reopened_reason, 'followUps', ${followUps})`;

const closures = sql`closures x
  JOIN cases k ON k.agency_id = x.agency_id AND k.id = x.case_id
  JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
  JOIN workers wc ON wc.agency_id = x.agency_id AND wc.id = x.closed_by
  LEFT JOIN workers ws ON ws.agency_id = x.agency_id AND ws.id = x.exceptions_signed_by`;

/** One closure with its calls, as JSON text. */
export const oneClosure = (agencyId: string, clientId: string, id: string) => sql<{ text: string }>`
  SELECT ${closureJson}::text AS text FROM ${closures}
  WHERE x.agency_id = ${agencyId} AND x.client_id = ${clientId} AND x.id = ${id}`;

/** All closures of a client, newest first; no row when the client is missing or hidden. */
export const allClosures = (agencyId: string, clientId: string) => sql<{ text: string }>`
  SELECT (SELECT coalesce(json_agg(${closureJson} ORDER BY x.closed_at DESC, x.id DESC), '[]') FROM ${closures}
    WHERE x.agency_id = cl.agency_id AND x.client_id = cl.id)::text AS text
  FROM clients cl WHERE cl.agency_id = ${agencyId} AND cl.id = ${clientId}`;
