import { type RawBuilder, sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { RawJson } from '#platform/http/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewPromise } from '../contract.ts';
import { chooseCase } from './cases.ts';
import { promiseJson } from './entry.ts';

/** Throws 422 when a promise is due before today, naming its field. */
export function checkDueDays(
  made: readonly NewPromise[],
  today: string,
  pathOf: (nth: number) => string,
): void {
  const late = made.findIndex(({ dueOn }) => dueOn < today);
  if (late >= 0) throw refuse(pathOf(late), /*i18n*/ 'A promise is for today or later.');
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
    checkDueDays([given], today, () => 'body.dueOn');
    const { caseId } = await chooseCase(this.db, this.actor, clientId, given.caseId);
    const { agencyId, id: madeBy } = this.actor;
    const { promise, dueOn } = given;
    const id = newId();
    await this.db
      .insertInto('promises')
      .values({ agencyId, id, clientId, caseId, promise, dueOn, madeBy, madeAt: this.#now })
      .execute();
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
