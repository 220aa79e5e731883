import { type RawBuilder, sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { RawJson } from '#platform/http/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewPromise } from '../contract.ts';
import { chooseCase } from './cases.ts';
import { promiseJson } from './entry.ts';

type Around = {
  readonly clientId: string;
  readonly caseId: string;
  readonly contactId: string | null;
  readonly sensitivity: string | null;
  readonly now: Date;
  readonly today: string;
};

/** Writes what was promised. Throws 422 when a promise is due before today. */
export async function insertPromises(
  db: Db,
  actor: WorkerActor,
  made: readonly NewPromise[],
  around: Around,
): Promise<readonly string[]> {
  const { clientId, caseId, contactId, sensitivity, now, today } = around;
  const late = made.findIndex(({ dueOn }) => dueOn < today);
  if (late >= 0) {
    const path = contactId ? `body.promises.${late}.dueOn` : 'body.dueOn';
    throw refuse(path, /*i18n*/ 'A promise is for today or later.');
  }
  const rows = made.map(({ promise, dueOn }) => ({
    agencyId: actor.agencyId,
    id: newId(),
    ...{ clientId, caseId, contactId, promise, dueOn, sensitivity },
    madeBy: actor.id,
    madeAt: now,
  }));
  if (rows.length > 0) await db.insertInto('promises').values(rows).execute();
  return rows.map(({ id }) => id);
}

const shown = 200;

export class PromiseReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** Owed first, soonest first; then what was kept or released, newest first. Throws 404. */
  async list(clientId: string): Promise<RawJson> {
    const { rows } = await sql<{ text: string }>`
      SELECT (SELECT coalesce(json_agg(o.json), '[]') FROM (
        SELECT ${promiseJson} AS json FROM ${this.#all(clientId)}
        ORDER BY coalesce(m.kept_at, m.released_at) DESC NULLS FIRST, m.due_on, m.id
        LIMIT ${shown}
      ) o)::text AS text
      FROM clients cl WHERE cl.agency_id = ${this.actor.agencyId} AND cl.id = ${clientId}`.execute(this.db);
    if (!rows[0]) throw notFound();
    return new RawJson(rows[0].text);
  }

  async get(clientId: string, id: string): Promise<RawJson> {
    const { rows } = await sql<{ text: string }>`
      SELECT ${promiseJson}::text AS text FROM ${this.#all(clientId)} AND m.id = ${id}`.execute(this.db);
    if (!rows[0]) throw notFound();
    return new RawJson(rows[0].text, id);
  }

  #all(clientId: string): RawBuilder<unknown> {
    return sql`promises m
      JOIN workers mw ON mw.agency_id = m.agency_id AND mw.id = m.made_by
      WHERE m.agency_id = ${this.actor.agencyId} AND m.client_id = ${clientId}`;
  }
}

export class PromiseWriter extends PromiseReader {
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.#now = now;
  }

  async make(
    clientId: string,
    given: NewPromise & { caseId?: string | undefined },
    today: string,
  ): Promise<RawJson> {
    const { caseId } = await chooseCase(this.db, this.actor, clientId, given.caseId);
    const around = { clientId, caseId, contactId: null, sensitivity: null, now: this.#now, today };
    const [id = ''] = await insertPromises(this.db, this.actor, [given], around);
    return await this.get(clientId, id);
  }

  async keep(clientId: string, id: string): Promise<RawJson> {
    return await this.#end(clientId, id, { keptAt: this.#now, keptBy: this.actor.id });
  }

  async release(clientId: string, id: string, reason: string): Promise<RawJson> {
    const released = { releasedAt: this.#now, releasedBy: this.actor.id, releasedReason: reason };
    return await this.#end(clientId, id, released);
  }

  /** Ends a promise that is still owed. Throws 404, or 409 when it has ended already. */
  async #end(clientId: string, id: string, ending: object): Promise<RawJson> {
    const ended = await this.db
      .updateTable('promises')
      .set(ending)
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', id)
      .where('keptAt', 'is', null)
      .where('releasedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    const promise = await this.get(clientId, id);
    if (!ended) throw new Conflict(409, 'already-ended', /*i18n*/ 'This promise is not owed any more.');
    return promise;
  }
}
