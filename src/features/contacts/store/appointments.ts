import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import { type Db, editedOr } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { RawJson } from '#platform/http/index.ts';
import { newId } from '#platform/values/index.ts';
import type { AppointmentEnd, ChangedAppointment, NewAppointment } from '../contract.ts';
import { appointmentEnds } from '../rules.ts';
import { checkClearance, chooseCase } from './cases.ts';

/** SQL of one appointment (alias `x`). What a provider arranged is changed by them, its end said by anybody. */
const appointmentJson = sql`json_build_object(
  'id', x.id, 'caseId', x.case_id, 'referralId', x.referral_id, 'title', x.title, 'place', x.place, 'startsAt', x.starts_at,
  'minutes', x.minutes, 'interpreterArranged', x.interpreter_arranged, 'status', x.status, 'statusReason', x.status_reason,
  'madeByKind', x.made_by_kind, 'sensitivity', x.sensitivity, 'version', x.version,
  'can', CASE WHEN x.status <> 'planned' THEN '[]'::json WHEN x.made_by_kind = 'worker' THEN '["change", "end"]'::json ELSE '["end"]'::json END)`;

const pastShown = 50;

export class AppointmentReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;
  protected readonly now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    this.db = db;
    this.actor = actor;
    this.now = now;
  }

  /** Planned and over but without an end; planned and ahead; the last fifty that have ended. Throws 404. */
  async schedule(clientId: string): Promise<RawJson> {
    const mine = sql`FROM appointments x WHERE x.agency_id = ${this.actor.agencyId} AND x.client_id = ${clientId}`;
    const list = (which: ReturnType<typeof sql>) => sql`(SELECT coalesce(json_agg(o.json), '[]') FROM (
      SELECT ${appointmentJson} AS json ${mine} AND ${which}) o)`;
    const { rows } = await sql<{ text: string }>`SELECT json_build_object(
      'waiting', ${list(sql`x.status = 'planned' AND x.starts_at < ${this.now} ORDER BY x.starts_at`)},
      'coming', ${list(sql`x.status = 'planned' AND x.starts_at >= ${this.now} ORDER BY x.starts_at`)},
      'past', ${list(sql`x.status <> 'planned' ORDER BY x.starts_at DESC LIMIT ${pastShown}`)}
    )::text AS text
    FROM clients cl WHERE cl.agency_id = ${this.actor.agencyId} AND cl.id = ${clientId}`.execute(this.db);
    if (!rows[0]) throw notFound();
    return new RawJson(rows[0].text);
  }

  async get(clientId: string, id: string): Promise<RawJson> {
    const { rows } = await sql<{ text: string }>`
      SELECT ${appointmentJson}::text AS text FROM appointments x
      WHERE x.agency_id = ${this.actor.agencyId} AND x.client_id = ${clientId} AND x.id = ${id}`.execute(
      this.db,
    );
    if (!rows[0]) throw notFound();
    return new RawJson(rows[0].text, id);
  }
}

export class AppointmentWriter extends AppointmentReader {
  async plan(clientId: string, given: NewAppointment): Promise<RawJson> {
    checkClearance(this.actor, given.sensitivity);
    const { caseId } = await chooseCase(this.db, this.actor, clientId, given.caseId);
    const id = newId();
    await this.db
      .insertInto('appointments')
      .values({
        ...given,
        agencyId: this.actor.agencyId,
        id,
        clientId,
        caseId,
        madeBy: this.actor.id,
        createdAt: this.now,
      })
      .execute();
    return await this.get(clientId, id);
  }

  /** Throws 404; 412 with the appointment as it is now; 409 when it is not planned any more or a provider made it. */
  async change(clientId: string, id: string, version: number, given: ChangedAppointment): Promise<RawJson> {
    const changed = await this.#planned(clientId, id)
      .set(given)
      .where('version', '=', version)
      .where('madeByKind', '=', 'worker')
      .executeTakeFirst();
    const current = JSON.parse((await this.get(clientId, id)).text);
    if (!changed && !current.can.includes('change'))
      throw new Conflict(409, 'not-planned', /*i18n*/ 'This appointment cannot be changed any more.');
    await editedOr(changed, async () => current);
    return new RawJson(JSON.stringify(current), id);
  }

  /** Throws 404; 409 when it has an end already; 422 naming the field. */
  async end(clientId: string, id: string, { status, reason }: AppointmentEnd): Promise<RawJson> {
    if (appointmentEnds[status] && !reason)
      throw refuse('body.reason', /*i18n*/ 'Please say why, so that the next one fits better.');
    const ended = await this.#planned(clientId, id)
      .set({ status, statusReason: reason, statusAt: this.now, statusBy: this.actor.id })
      .$if(status !== 'cancelled', (query) => query.where('startsAt', '<=', this.now.toISOString()))
      .executeTakeFirst();
    const appointment = await this.get(clientId, id);
    if (!ended) throw notYet(JSON.parse(appointment.text));
    return appointment;
  }

  #planned(clientId: string, id: string) {
    return this.db
      .updateTable('appointments')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', id)
      .where('status', '=', 'planned')
      .returning('id');
  }
}

const notYet = ({ status }: { status: string }) =>
  status === 'planned'
    ? refuse('body.status', /*i18n*/ 'This appointment has not begun yet.')
    : new Conflict(409, 'already-ended', /*i18n*/ 'Somebody has said already how this appointment went.');
