import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewCase } from '../contract.ts';

/** Writes cases, inside the transaction of the request. */
export class CaseWriter {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;
  protected readonly now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    this.db = db;
    this.actor = actor;
    this.now = now;
  }

  /** Opens a case for a client that the actor sees; answers its id. Throws 404, or 422 naming the worker or program. */
  async open(clientId: string, given: NewCase): Promise<string> {
    const id = newId();
    const responsibleWorkerId = given.responsibleWorkerId ?? this.actor.id;
    await this.checkWorker(responsibleWorkerId, 'body.responsibleWorkerId');
    await this.checkProgram(given.programId);
    await this.db
      .insertInto('cases')
      .values({
        agencyId: this.actor.agencyId,
        id,
        clientId,
        programId: given.programId,
        responsibleWorkerId,
        reasonForContact: given.reasonForContact,
        immediateDanger: given.immediateDanger,
        source: given.source,
        openedAt: this.now,
        openedBy: this.actor.id,
      })
      .execute();
    return id;
  }

  /** Refuses a worker who has left or whose role does not walk with clients. */
  protected async checkWorker(workerId: string, path: string): Promise<void> {
    if (workerId === this.actor.id) return;
    const found = await this.db
      .selectFrom('workers')
      .select('roles')
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', workerId)
      .where('endedAt', 'is', null)
      .executeTakeFirst();
    if (!found?.roles.some((role) => ['case_manager', 'supervisor', 'director'].includes(role))) {
      throw refuse(path, /*i18n*/ 'This is nobody who works with clients here.');
    }
  }

  async #program(programId: string) {
    return this.db
      .selectFrom('programs')
      .select('id')
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', programId)
      .where('endedAt', 'is', null)
      .executeTakeFirst();
  }

  protected async checkProgram(programId: string): Promise<void> {
    if (!(await this.#program(programId)))
      throw refuse('body.programId', /*i18n*/ 'We have no such program now.');
  }
}
