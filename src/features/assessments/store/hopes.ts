import type { WorkerActor } from '#platform/access/actor.ts';
import { type Db, editedOr } from '#platform/db/index.ts';
import { Conflict, notFound } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { ChangedHope, Hope, NewHope } from '../contract.ts';
import { checkClearance, openCase } from './cases.ts';
import { sensitivityOf } from './needs.ts';

const columns = [
  'id',
  'caseId',
  'domain',
  'title',
  'words',
  'sensitivity',
  'recordedAt',
  'recordedBy',
  'endedAt',
  'endedReason',
  'sourceAnswerId',
  'version',
] as const;

/** Records what a person wants, inside the transaction of the request. */
export class HopeWriter {
  readonly #db: Db;
  readonly #actor: WorkerActor;
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    this.#db = db;
    this.#actor = actor;
    this.#now = now;
  }

  /** Throws 404; 409 when the case is closed; 422 when the writer could not read it again. */
  async record(clientId: string, given: NewHope): Promise<Hope> {
    const sensitivity = sensitivityOf(this.#actor, given.domain, given.sensitivity);
    checkClearance(this.#actor, sensitivity);
    await openCase(this.#db, this.#actor, clientId, given.caseId);
    const made = await this.#db
      .insertInto('hopes')
      .values({
        ...given,
        sensitivity,
        agencyId: this.#actor.agencyId,
        id: newId(),
        clientId,
        recordedAt: this.#now,
        recordedBy: this.#actor.id,
      })
      .returning(columns)
      .executeTakeFirstOrThrow();
    return made as Hope;
  }

  /** Throws 404; 412 when somebody else changed it meanwhile; 422 when the writer could not read it again. */
  async change(clientId: string, hopeId: string, version: number, given: ChangedHope): Promise<Hope> {
    checkClearance(this.#actor, given.sensitivity);
    const changed = await this.#update(clientId, hopeId)
      .set({ ...given })
      .set((set) => ({ version: set('version', '+', 1) }))
      .where('version', '=', version)
      .returning(columns)
      .executeTakeFirst();
    return editedOr(changed as Hope | undefined, () => this.#find(clientId, hopeId));
  }

  async end(clientId: string, hopeId: string, reason: string): Promise<Hope> {
    const ended = await this.#update(clientId, hopeId)
      .set((set) => ({ endedAt: this.#now, endedReason: reason, version: set('version', '+', 1) }))
      .where('endedAt', 'is', null)
      .returning(columns)
      .executeTakeFirst();
    if (ended) return ended as Hope;
    throw (await this.#find(clientId, hopeId))
      ? new Conflict(409, 'already-ended', /*i18n*/ 'This hope has ended already.')
      : notFound();
  }

  #update(clientId: string, hopeId: string) {
    return this.#db
      .updateTable('hopes')
      .where('agencyId', '=', this.#actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', hopeId);
  }

  async #find(clientId: string, hopeId: string): Promise<Hope | undefined> {
    const found = await this.#db
      .selectFrom('hopes')
      .select(columns)
      .where('agencyId', '=', this.#actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', hopeId)
      .executeTakeFirst();
    return found as Hope | undefined;
  }
}
