import { type RawBuilder, sql } from 'kysely';
import { checkClearance } from '#features/assessments/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import { type Db, editedOr } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { newId, plusDays } from '#platform/values/index.ts';
import type { NewWarning, Warning, Warnings } from '../contract.ts';
import { longestWithoutReview } from '../rules.ts';
import { checkTold } from './told.ts';

const warning = sql`json_build_object(
  'id', n.id, 'kind', n.kind, 'note', n.note, 'reason', n.reason, 'agreedBy', json_build_object('id', a.id, 'name', a.name),
  'toldOn', n.told_on, 'notToldBecause', n.not_told_because, 'reviewOn', n.review_on, 'sensitivity', n.sensitivity,
  'recordedAt', n.recorded_at, 'recordedBy', json_build_object('id', w.id, 'name', w.name), 'reviewedAt', n.reviewed_at,
  'ended', CASE WHEN n.ended_at IS NOT NULL THEN json_build_object('at', n.ended_at, 'reason', n.ended_reason) END, 'version', n.version)`;

const notes = sql`warning_notes n
  JOIN workers a ON a.agency_id = n.agency_id AND a.id = n.agreed_by
  JOIN workers w ON w.agency_id = n.agency_id AND w.id = n.recorded_by`;

/** Who may agree to a warning: those who answer for others. */
const supervisors = (actor: WorkerActor): RawBuilder<unknown> => sql`(
  SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) ORDER BY s.name), '[]') FROM workers s
  WHERE s.agency_id = ${actor.agencyId} AND s.ended_at IS NULL AND s.roles && '{supervisor,director}')`;

/** Warnings about a client, inside the transaction of the request. */
export class WarningBook {
  readonly #db: Db;
  readonly #actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.#db = db;
    this.#actor = actor;
  }

  /** Throws 404. */
  async read(clientId: string): Promise<Warnings> {
    const { rows } = await sql<{ found: Warnings }>`
      SELECT json_build_object('supervisors', ${supervisors(this.#actor)}, 'warnings', (
        SELECT coalesce(json_agg(${warning} ORDER BY n.ended_at IS NOT NULL, n.review_on, n.id), '[]')
        FROM ${notes} WHERE n.agency_id = c.agency_id AND n.client_id = c.id)) AS found
      FROM clients c WHERE c.agency_id = ${this.#actor.agencyId} AND c.id = ${clientId}`.execute(this.#db);
    if (!rows[0]) throw notFound();
    return rows[0].found;
  }

  /** Throws 404, or 422 naming the field. */
  async add(clientId: string, given: NewWarning, now: Date, today: string): Promise<Warning> {
    checkTold(given, today);
    checkReview(given.reviewOn, today);
    checkClearance(this.#actor, given.sensitivity);
    const { supervisors: those } = await this.read(clientId);
    if (!those.some(({ id }) => id === given.agreedBy))
      throw refuse('body.agreedBy', /*i18n*/ 'Please choose a supervisor or director who agreed.');
    const id = newId();
    await this.#db
      .insertInto('warningNotes')
      .values({
        ...given,
        agencyId: this.#actor.agencyId,
        id,
        clientId,
        recordedAt: now,
        recordedBy: this.#actor.id,
      })
      .execute();
    return this.#theOne(clientId, id);
  }

  /** Throws 404, 412 when somebody changed it meanwhile, or 422. */
  async review(clientId: string, warningId: string, on: string, expected: number, now: Date, today: string) {
    checkReview(on, today);
    const changed = await this.#update(clientId, warningId)
      .set({ reviewOn: on, reviewedAt: now, reviewedBy: this.#actor.id })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('version', '=', expected)
      .where('endedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    const current = await this.#find(clientId, warningId);
    return editedOr(changed ? current : undefined, async () => current);
  }

  /** Throws 404, or 409 when it has ended before. */
  async end(clientId: string, warningId: string, reason: string, now: Date): Promise<Warning> {
    const ended = await this.#update(clientId, warningId)
      .set({ endedAt: now, endedBy: this.#actor.id, endedReason: reason })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('endedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    const current = await this.#theOne(clientId, warningId);
    if (ended) return current;
    throw new Conflict(409, 'already-ended', /*i18n*/ 'This warning has ended already.');
  }

  async #theOne(clientId: string, id: string): Promise<Warning> {
    const found = await this.#find(clientId, id);
    if (!found) throw notFound();
    return found;
  }

  async #find(clientId: string, id: string): Promise<Warning | undefined> {
    const { rows } = await sql<{ found: Warning }>`SELECT ${warning} AS found FROM ${notes}
      WHERE n.agency_id = ${this.#actor.agencyId} AND n.client_id = ${clientId} AND n.id = ${id}`.execute(
      this.#db,
    );
    return rows[0]?.found;
  }

  #update(clientId: string, id: string) {
    return this.#db
      .updateTable('warningNotes')
      .where('agencyId', '=', this.#actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', id);
  }
}

/** A warning is looked at again within a year: nobody carries one for ever. */
function checkReview(on: string, today: string): void {
  if (on <= today) throw refuse('body.reviewOn', /*i18n*/ 'Please choose a day to come.');
  if (on > plusDays(today, longestWithoutReview))
    throw refuse('body.reviewOn', /*i18n*/ 'Please look at it again within a year.');
}
