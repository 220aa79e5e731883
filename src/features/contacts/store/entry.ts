import { type RawBuilder, sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';

/** SQL that makes one promise (alias `m`, its maker `mw`) into what goes out. */
export const promiseJson = sql`json_build_object(
  'id', m.id, 'caseId', m.case_id, 'promise', m.promise, 'dueOn', m.due_on, 'madeBy', json_build_object('id', mw.id, 'name', mw.name),
  'madeAt', m.made_at, 'keptAt', m.kept_at, 'releasedAt', m.released_at, 'releasedReason', m.released_reason, 'version', m.version)`;

const amendments = sql`(
  SELECT coalesce(json_agg(json_build_object('id', d.id, 'text', d.text, 'reason', d.reason, 'createdAt', d.created_at,
    'by', json_build_object('id', dw.id, 'name', dw.name)) ORDER BY d.created_at), '[]')
  FROM note_amendments d
  JOIN workers dw ON dw.agency_id = d.agency_id AND dw.id = d.created_by
  WHERE d.agency_id = n.agency_id AND d.note_id = n.id)`;

const note = (actorId: string) => sql`(
  SELECT json_build_object(
    'id', n.id, 'text', n.text, 'author', json_build_object('id', nw.id, 'name', nw.name), 'createdAt', n.created_at,
    'dueAt', c.happened_at + a.note_due_hours * interval '1 hour', 'signedAt', n.signed_at, 'signedLate', n.signed_late,
    'sensitivity', n.sensitivity, 'version', n.version, 'amendments', ${amendments},
    'can', CASE WHEN n.signed_at IS NOT NULL THEN '["amend"]'::json
                WHEN n.author_id = ${actorId} THEN '["change", "sign"]'::json ELSE '[]'::json END)
  FROM notes n
  JOIN workers nw ON nw.agency_id = n.agency_id AND nw.id = n.author_id
  JOIN agencies a ON a.id = n.agency_id
  WHERE n.agency_id = c.agency_id AND n.contact_id = c.id)`;

const promises = sql`(
  SELECT coalesce(json_agg(${promiseJson} ORDER BY m.due_on, m.id), '[]')
  FROM promises m
  JOIN workers mw ON mw.agency_id = m.agency_id AND mw.id = m.made_by
  WHERE m.agency_id = c.agency_id AND m.client_id = c.client_id AND m.contact_id = c.id)`;

/** SQL that makes one contact (aliases `c`, its case's program `p`, its worker `w`) into an entry of the log. */
const entryJson = (actorId: string) => sql`json_build_object(
  'id', c.id, 'caseId', c.case_id, 'program', p.name, 'worker', json_build_object('id', w.id, 'name', w.name),
  'kind', c.kind, 'withWhom', c.with_whom, 'withName', c.with_name, 'outcome', c.outcome,
  'happenedAt', c.happened_at, 'recordedAt', c.recorded_at, 'minutes', c.minutes, 'interpreterUsed', c.interpreter_used,
  'sensitivity', c.sensitivity, 'forHousehold', c.household_entry_id IS NOT NULL, 'note', ${note(actorId)}, 'promises', ${promises})`;

const contacts = sql`contacts c
  JOIN cases k ON k.agency_id = c.agency_id AND k.id = c.case_id
  JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
  JOIN workers w ON w.agency_id = c.agency_id AND w.id = c.worker_id`;

/** One entry as JSON text; no row when it is missing or hidden. */
export const oneEntry = (actor: WorkerActor, clientId: string, which: RawBuilder<unknown>) => sql<{
  id: string;
  text: string;
}>`
  SELECT c.id, ${entryJson(actor.id)}::text AS text FROM ${contacts}
  WHERE c.agency_id = ${actor.agencyId} AND c.client_id = ${clientId} AND ${which}`;

/**
 * Whole days of the log as JSON text, newest day first: as many days as the newest `size` contacts before the
 * day `before` fall on. Days are the agency's. No row when the client is missing or hidden.
 */
export const logPage = (actor: WorkerActor, clientId: string, before: string | undefined, size: number) => {
  const end = sql`coalesce(${before ?? null}::date::timestamp AT TIME ZONE ${actor.timeZone}, 'infinity')`;
  const mine = sql`c.agency_id = ${actor.agencyId} AND c.client_id = ${clientId}`;
  return sql<{ text: string }>`
    WITH newest AS (
      SELECT c.happened_at FROM contacts c WHERE ${mine} AND c.happened_at < ${end} ORDER BY c.happened_at DESC LIMIT ${size}
    ), first_day AS (
      SELECT (min(n.happened_at) AT TIME ZONE ${actor.timeZone})::date AS day FROM newest n
    ), entries AS (
      SELECT (c.happened_at AT TIME ZONE ${actor.timeZone})::date AS day, c.happened_at, c.id, ${entryJson(actor.id)} AS entry
      FROM ${contacts} CROSS JOIN first_day f
      WHERE ${mine} AND c.happened_at < ${end} AND c.happened_at >= f.day::timestamp AT TIME ZONE ${actor.timeZone}
    ), days AS (
      SELECT e.day, json_agg(e.entry ORDER BY e.happened_at, e.id) AS entries FROM entries e GROUP BY e.day
    )
    SELECT json_build_object(
      'days', (SELECT coalesce(json_agg(json_build_object('day', d.day, 'entries', d.entries) ORDER BY d.day DESC), '[]') FROM days d),
      'before', (SELECT f.day FROM first_day f WHERE EXISTS (
        SELECT FROM contacts c WHERE ${mine} AND c.happened_at < f.day::timestamp AT TIME ZONE ${actor.timeZone}))
    )::text AS text
    FROM clients cl WHERE cl.agency_id = ${actor.agencyId} AND cl.id = ${clientId}`;
};
