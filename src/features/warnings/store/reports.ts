import { sql } from 'kysely';
import { checkClearance } from '#features/assessments/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewReport, Report } from '../contract.ts';
import { checkTold } from './told.ts';

const report = sql`json_build_object(
  'id', m.id, 'concern', m.concern, 'observed', m.observed, 'authority', m.authority, 'contactName', m.contact_name,
  'reference', m.reference, 'reportedAt', m.reported_at, 'writtenOn', m.written_on, 'toldOn', m.told_on,
  'notToldBecause', m.not_told_because, 'outcome', m.outcome, 'sensitivity', m.sensitivity, 'recordedAt', m.recorded_at,
  'recordedBy', json_build_object('id', w.id, 'name', w.name), 'corrects', m.corrects,
  'stands', NOT EXISTS (SELECT FROM mandated_reports l WHERE l.agency_id = m.agency_id AND l.corrects = m.id))`;

/** Reports that the law asks for, inside the transaction of the request. Nothing here is ever changed. */
export class ReportBook {
  readonly #db: Db;
  readonly #actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.#db = db;
    this.#actor = actor;
  }

  /** Throws 404. */
  async read(clientId: string): Promise<Report[]> {
    const { rows } = await sql<{ found: Report[] }>`
      SELECT (SELECT coalesce(json_agg(${report} ORDER BY m.recorded_at DESC, m.id DESC), '[]') FROM mandated_reports m
        JOIN workers w ON w.agency_id = m.agency_id AND w.id = m.recorded_by
        WHERE m.agency_id = c.agency_id AND m.client_id = c.id) AS found
      FROM clients c WHERE c.agency_id = ${this.#actor.agencyId} AND c.id = ${clientId}`.execute(this.#db);
    if (!rows[0]) throw notFound();
    return rows[0].found;
  }

  /** Throws 404, 409 when what it corrects does not stand any more, or 422 naming the field. */
  async add(clientId: string, given: NewReport, now: Date, today: string): Promise<Report> {
    checkTold(given, today);
    if (new Date(given.reportedAt) > now)
      throw refuse('body.reportedAt', /*i18n*/ 'This moment is still to come.');
    if (given.writtenOn && given.writtenOn > today)
      throw refuse('body.writtenOn', /*i18n*/ 'This day is still to come.');
    checkClearance(this.#actor, given.sensitivity);
    if (given.corrects) await this.#checkStands(clientId, given.corrects);
    const id = newId();
    await this.#db
      .insertInto('mandatedReports')
      .values({
        ...given,
        agencyId: this.#actor.agencyId,
        id,
        clientId,
        recordedAt: now,
        recordedBy: this.#actor.id,
      })
      .execute();
    const made = (await this.read(clientId)).find((one) => one.id === id);
    if (!made) throw notFound();
    return made;
  }

  async #checkStands(clientId: string, corrects: string): Promise<void> {
    const before = (await this.read(clientId)).find(({ id }) => id === corrects);
    if (!before) throw refuse('body.corrects', /*i18n*/ 'There is no such report of this person.');
    if (!before.stands)
      throw new Conflict(409, 'corrected-already', /*i18n*/ 'Somebody has corrected this report already.');
  }
}
