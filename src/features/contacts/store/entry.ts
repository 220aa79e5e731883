import { type RawBuilder, sql } from 'kysely';
import { Composed, given } from '#platform/db/index.ts';

type Sql = RawBuilder<unknown>;

const pageSize = 20;

/** SQL that makes one promise (alias `m`, its maker `mw`) into what goes out. */
export const promiseJson = sql`json_build_object(
  'id', m.id, 'caseId', m.case_id, 'promise', m.promise, 'dueOn', m.due_on, 'madeBy', json_build_object('id', mw.id, 'name', mw.name),
  'madeAt', m.made_at, 'keptAt', m.kept_at, 'releasedAt', m.released_at, 'releasedReason', m.released_reason, 'version', m.version)`;

const storedAmendments = sql`(
  SELECT coalesce(json_agg(json_build_object('id', d.id, 'text', d.text, 'reason', d.reason, 'createdAt', d.created_at,
    'by', json_build_object('id', dw.id, 'name', dw.name)) ORDER BY d.created_at), '[]')
  FROM note_amendments d
  JOIN workers dw ON dw.agency_id = d.agency_id AND dw.id = d.created_by
  WHERE d.agency_id = n.agency_id AND d.note_id = n.id)`;

/** SQL that makes the note of the contact `c` into what goes out. */
export const noteJson = (notes: Sql, workers: Sql, amendments: Sql): Sql => sql`(
  SELECT json_build_object(
    'id', n.id, 'text', n.text, 'author', json_build_object('id', nw.id, 'name', nw.name), 'createdAt', n.created_at,
    'dueAt', c.happened_at + p.note_due_hours * interval '1 hour', 'signedAt', n.signed_at, 'signedLate', n.signed_late,
    'sensitivity', n.sensitivity, 'version', n.version, 'amendments', ${amendments},
    'can', CASE WHEN n.signed_at IS NOT NULL THEN '["amend"]'::json
                WHEN n.author_id = ${given('actorId')} THEN '["change", "sign"]'::json ELSE '[]'::json END)
  FROM ${notes} n
  JOIN ${workers} nw ON nw.agency_id = n.agency_id AND nw.id = n.author_id
  WHERE n.agency_id = c.agency_id AND n.contact_id = c.id)`;

/** SQL that makes what was promised at the contact `c` into what goes out. */
export const promisesJson = (promises: Sql, workers: Sql): Sql => sql`(
  SELECT coalesce(json_agg(${promiseJson} ORDER BY m.due_on, m.id), '[]')
  FROM ${promises} m
  JOIN ${workers} mw ON mw.agency_id = m.agency_id AND mw.id = m.made_by
  WHERE m.agency_id = c.agency_id AND m.client_id = c.client_id AND m.contact_id = c.id)`;

/** SQL that makes one contact (aliases `c`, the program of its case `p`, its worker `w`) into an entry of the log. */
export const entryJson = (note: Sql, promises: Sql): Sql => sql`json_build_object(
  'id', c.id, 'caseId', c.case_id, 'program', p.name, 'worker', json_build_object('id', w.id, 'name', w.name),
  'kind', c.kind, 'withWhom', c.with_whom, 'withName', c.with_name, 'outcome', c.outcome,
  'happenedAt', c.happened_at, 'recordedAt', c.recorded_at, 'minutes', c.minutes, 'interpreterUsed', c.interpreter_used,
  'sensitivity', c.sensitivity, 'forHousehold', c.household_entry_id IS NOT NULL, 'note', ${note}, 'promises', ${promises})`;

const storedEntry = entryJson(
  noteJson(sql`notes`, sql`workers`, storedAmendments),
  promisesJson(sql`promises`, sql`workers`),
);

/** The programs of somebody's cases, asked once for all entries, and by when their notes are due. */
const programsOfCases = sql`
  SELECT k.id AS case_id, p.name, a.note_due_hours FROM cases k
  JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
  JOIN agencies a ON a.id = k.agency_id
  WHERE k.agency_id = ${given('agencyId')} AND k.client_id = ${given('clientId')}`;

/** What an entry tells of beside the contact itself. */
const around = sql`c
  JOIN programs_of_cases p ON p.case_id = c.case_id
  JOIN workers w ON w.agency_id = c.agency_id AND w.id = c.worker_id`;

/** The contact `contactId` as JSON text; no row when it is missing or hidden. */
export const entryOfContact = new Composed<{ id: string; text: string }>(
  () => sql`
    WITH programs_of_cases AS MATERIALIZED (${programsOfCases})
    SELECT c.id, ${storedEntry}::text AS text FROM contacts ${around}
    WHERE c.agency_id = ${given('agencyId')} AND c.client_id = ${given('clientId')} AND c.id = ${given('contactId')}`,
);

/** The newest contacts of somebody, one more than a page holds, so that it is known whether there are earlier ones. */
const newest = (earlier: Sql) => sql`
  SELECT c.*, row_number() OVER (ORDER BY c.happened_at DESC, c.id DESC) AS nth
  FROM contacts c WHERE c.agency_id = ${given('agencyId')} AND c.client_id = ${given('clientId')} ${earlier}
  ORDER BY c.happened_at DESC, c.id DESC LIMIT ${sql.lit(pageSize + 1)}`;

const pageOfLog = (earlier: Sql) =>
  new Composed<{ text: string }>(
    () => sql`
      WITH newest AS MATERIALIZED (${newest(earlier)}), programs_of_cases AS MATERIALIZED (${programsOfCases}), entries AS (
        SELECT (c.happened_at AT TIME ZONE ${given('timeZone')})::date AS day, c.nth, ${storedEntry} AS entry
        FROM newest ${around} WHERE c.nth <= ${sql.lit(pageSize)}
      ), days AS (
        SELECT e.day, json_agg(e.entry ORDER BY e.nth DESC) AS entries FROM entries e GROUP BY e.day
      )
      SELECT json_build_object(
        'days', (SELECT coalesce(json_agg(json_build_object('day', d.day, 'entries', d.entries) ORDER BY d.day DESC), '[]') FROM days d),
        'before', (SELECT n.id FROM newest n WHERE n.nth = ${sql.lit(pageSize)} AND EXISTS (SELECT FROM newest m WHERE m.nth > ${sql.lit(pageSize)}))
      )::text AS text
      FROM clients cl WHERE cl.agency_id = ${given('agencyId')} AND cl.id = ${given('clientId')}`,
  );

/**
 * The latest of the log as JSON text, by day, newest day first. Days are the agency's (`timeZone`); one that the page
 * cuts goes on in the next. No row when the client is missing or hidden.
 */
export const latestOfLog = pageOfLog(sql``);

/** The page of the log before the contact `before`. */
export const earlierOfLog = pageOfLog(sql`AND (c.happened_at, c.id) < (
  SELECT b.happened_at, b.id FROM contacts b
  WHERE b.agency_id = ${given('agencyId')} AND b.client_id = ${given('clientId')} AND b.id = ${given('before')})`);
