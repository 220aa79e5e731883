import { sql } from 'kysely';
import { Composed, given } from '#platform/db/index.ts';
import { entryJson } from './entry.ts';

/** The case that was named, or else the newest open one, or else the newest: a call may come after the ending. */
const chosen = sql`
  SELECT k.id AS case_id, p.name, a.note_due_hours, ${given('happenedAt')}::timestamptz + a.note_due_hours * interval '1 hour' AS due_at
  FROM cases k
  JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
  JOIN agencies a ON a.id = k.agency_id
  WHERE k.agency_id = ${given('agencyId')} AND k.client_id = ${given('clientId')}
    AND (${given('caseId')}::uuid IS NULL OR k.id = ${given('caseId')}::uuid)
  ORDER BY k.closed_at IS NOT NULL, k.opened_at DESC LIMIT 1`;

const contact = sql`
  INSERT INTO contacts (agency_id, id, client_id, case_id, worker_id, household_entry_id, kind, with_whom, with_name, outcome,
    minutes, interpreter_used, sensitivity, happened_at, recorded_at)
  SELECT ${given('agencyId')}::uuid, ${given('contactId')}::uuid, ${given('clientId')}::uuid, h.case_id, ${given('actorId')}::uuid,
    ${given('householdEntryId')}::uuid, ${given('kind')}, ${given('withWhom')}, ${given('withName')}, ${given('outcome')},
    ${given('minutes')}::int, ${given('interpreterUsed')}::boolean, ${given('sensitivity')}, ${given('happenedAt')}::timestamptz,
    ${given('now')}::timestamptz
  FROM chosen h`;

const note = sql`
  INSERT INTO notes (agency_id, id, client_id, case_id, contact_id, author_id, text, created_at, signed_at, signed_late, sensitivity)
  SELECT ${given('agencyId')}::uuid, ${given('noteId')}::uuid, ${given('clientId')}::uuid, h.case_id, ${given('contactId')}::uuid,
    ${given('actorId')}::uuid, ${given('note')}, ${given('now')}::timestamptz,
    CASE WHEN ${given('sign')}::boolean THEN ${given('now')}::timestamptz END,
    ${given('sign')}::boolean AND ${given('now')}::timestamptz > h.due_at, ${given('sensitivity')}
  FROM chosen h WHERE ${given('note')}::text IS NOT NULL`;

const promises = sql`
  INSERT INTO promises (agency_id, id, client_id, case_id, contact_id, promise, due_on, made_by, made_at, sensitivity)
  SELECT ${given('agencyId')}::uuid, p.id, ${given('clientId')}::uuid, h.case_id, ${given('contactId')}::uuid, p.promise, p."dueOn",
    ${given('actorId')}::uuid, ${given('now')}::timestamptz, ${given('sensitivity')}
  FROM chosen h, jsonb_to_recordset(${given('promises')}::jsonb) AS p (id uuid, promise text, "dueOn" date)`;

const draft = sql`
  DELETE FROM drafts d
  WHERE d.agency_id = ${given('agencyId')} AND d.worker_id = ${given('actorId')} AND d.form = 'contact'
    AND d.subject_id = ${given('clientId')} AND ${given('householdEntryId')}::uuid IS NULL AND EXISTS (SELECT FROM chosen)`;

/**
 * Writes a contact, its note and what was promised, and drops the draft they were written in, all in one statement,
 * and gives it as an entry of the log (JSON text). A note is late when it is signed later after the contact than the
 * agency's rule allows. No row, and nothing is written, when the client has no case that the actor sees.
 */
export const recordContact = new Composed<{ id: string; text: string }>(
  () => sql`
    WITH chosen AS MATERIALIZED (${chosen}), contact AS (${contact} RETURNING *), note AS (${note} RETURNING *),
    promised AS (${promises} RETURNING *), dropped AS (${draft})
    SELECT c.id, ${entryJson(sql`note`, sql`promised`)}::text AS text
    FROM contact c JOIN chosen p ON p.case_id = c.case_id JOIN workers w ON w.agency_id = c.agency_id AND w.id = c.worker_id`,
);
