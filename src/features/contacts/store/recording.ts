import { type RawBuilder, sql } from 'kysely';
import { Composed, given } from '#platform/db/index.ts';
import { entryJson, noteJson, promisesJson } from './entry.ts';

/** The case that was named, or else the newest open one, or else the newest: a call may come after the ending. */
const chosen = sql`
  SELECT k.id AS case_id, p.name, a.note_due_hours, ${given('happenedAt')}::timestamptz + a.note_due_hours * interval '1 hour' AS due_at
  FROM cases k
  JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
  JOIN agencies a ON a.id = k.agency_id
  WHERE k.agency_id = ${given('agencyId')} AND k.client_id = ${given('clientId')}
    AND (${given('caseId')}::uuid IS NULL OR k.id = ${given('caseId')}::uuid)
  ORDER BY k.closed_at IS NOT NULL, k.opened_at DESC LIMIT 1`;

/** The contact as it will stand. Answered from here and not from the table, it need not be looked for once more. */
const contact = sql`
  SELECT ${given('agencyId')}::uuid AS agency_id, ${given('contactId')}::uuid AS id, ${given('clientId')}::uuid AS client_id, h.case_id,
    ${given('actorId')}::uuid AS worker_id, ${given('householdEntryId')}::uuid AS household_entry_id, ${given('kind')}::text AS kind,
    ${given('withWhom')}::text AS with_whom, ${given('withName')}::text AS with_name, ${given('outcome')}::text AS outcome,
    ${given('minutes')}::int AS minutes, ${given('interpreterUsed')}::boolean AS interpreter_used, ${given('sensitivity')}::text AS sensitivity,
    ${given('happenedAt')}::timestamptz AS happened_at, ${given('now')}::timestamptz AS recorded_at
  FROM chosen h`;

const note = sql`
  SELECT c.agency_id, ${given('noteId')}::uuid AS id, c.client_id, c.case_id, c.id AS contact_id, c.worker_id AS author_id,
    ${given('note')}::text AS text, c.recorded_at AS created_at, CASE WHEN ${given('sign')}::boolean THEN c.recorded_at END AS signed_at,
    ${given('sign')}::boolean AND c.recorded_at > h.due_at AS signed_late, c.sensitivity, 1 AS version
  FROM contact c, chosen h WHERE ${given('note')}::text IS NOT NULL`;

const keptContact = sql`
  INSERT INTO contacts (agency_id, id, client_id, case_id, worker_id, household_entry_id, kind, with_whom, with_name, outcome,
    minutes, interpreter_used, sensitivity, happened_at, recorded_at)
  TABLE contact`;

const keptNote = sql`
  INSERT INTO notes (agency_id, id, client_id, case_id, contact_id, author_id, text, created_at, signed_at, signed_late, sensitivity, version)
  TABLE note`;

const promises = sql`
  INSERT INTO promises (agency_id, id, client_id, case_id, contact_id, promise, due_on, made_by, made_at, sensitivity)
  SELECT c.agency_id, p.id, c.client_id, c.case_id, c.id, p.promise, p."dueOn", c.worker_id, c.recorded_at, c.sensitivity
  FROM contact c, jsonb_to_recordset(${given('promises')}::jsonb) AS p (id uuid, promise text, "dueOn" date)`;

const draft = sql`
  DELETE FROM drafts d
  WHERE d.agency_id = ${given('agencyId')} AND d.worker_id = ${given('actorId')} AND d.form = 'contact'
    AND d.subject_id = ${given('clientId')} AND ${given('householdEntryId')}::uuid IS NULL AND EXISTS (SELECT FROM chosen)`;

const oneself = sql`
  SELECT w.agency_id, w.id, w.name FROM workers w WHERE w.agency_id = ${given('agencyId')} AND w.id = ${given('actorId')}`;

const recording = (promised: RawBuilder<unknown>, promisesOf: RawBuilder<unknown>) =>
  new Composed<{ id: string; text: string }>(
    () => sql`
      WITH chosen AS MATERIALIZED (${chosen}), oneself AS MATERIALIZED (${oneself}),
      contact AS MATERIALIZED (${contact}), note AS MATERIALIZED (${note}),
      kept_contact AS (${keptContact}), kept_note AS (${keptNote}), ${promised} dropped AS (${draft})
      SELECT c.id, ${entryJson(noteJson(sql`note`, sql`oneself`, sql`'[]'::json`), promisesOf)}::text AS text
      FROM contact c JOIN chosen p ON p.case_id = c.case_id JOIN oneself w ON w.agency_id = c.agency_id AND w.id = c.worker_id`,
  );

/**
 * Writes a contact and its note, and drops the draft they were written in, all in one statement, and gives it as an
 * entry of the log (JSON text). A note is late when it is signed later after the contact than the agency's rule
 * allows. No row, and nothing is written, when the client has no case that the actor sees.
 */
export const recordContact = recording(sql``, sql`'[]'::json`);

/** The same with what was promised. */
export const recordContactAndPromises = recording(
  sql`promised AS (${promises} RETURNING *),`,
  promisesJson(sql`promised`, sql`oneself`),
);
