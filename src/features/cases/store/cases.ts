import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import { editedOr } from '#platform/db/edits.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { Case, CaseChange, NewCase } from '../contract.ts';
import { CaseReader } from './reading.ts';

/** Writes cases, inside the transaction of the request. */
export class CaseWriter extends CaseReader {
  protected readonly now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.now = now;
  }

  /**
   * Opens a case for a client that the actor sees; answers its id. Throws 404, 422 naming the worker or program, or
   * 409 when what they wrote themselves has been decided meanwhile.
   */
  async open(
    clientId: string,
    { responsibleWorkerId = this.actor.id, selfReferralId, ...given }: NewCase,
  ): Promise<string> {
    const id = newId();
    await this.checkWorker(clientId, responsibleWorkerId, 'body.responsibleWorkerId');
    await this.#checkProgram(given.programId);
    await this.db
      .insertInto('cases')
      .values({
        ...given,
        agencyId: this.actor.agencyId,
        id,
        clientId,
        responsibleWorkerId,
        openedAt: this.now,
        openedBy: this.actor.id,
      })
      .execute();
    if (selfReferralId) await this.#takeIn(selfReferralId, id);
    return id;
  }

  async #takeIn(selfReferralId: string, caseId: string): Promise<void> {
    const ended = await this.db
      .updateTable('selfReferrals')
      .set((set) => ({
        endedAs: 'taken_in',
        endedAt: this.now,
        endedBy: this.actor.id,
        becameCaseId: caseId,
        version: set('version', '+', 1),
      }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', selfReferralId)
      .where('endedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!ended)
      throw new Conflict(409, 'decided', /*i18n*/ 'Somebody else has decided about this meanwhile.');
  }

  /** Throws 404 or 412. */
  async change(clientId: string, caseId: string, change: CaseChange, expectedVersion: number): Promise<Case> {
    const edited = await this.update(clientId, caseId)
      .set(change)
      .where('version', '=', expectedVersion)
      .returning('id')
      .executeTakeFirst();
    await editedOr(edited, () => this.find(clientId, caseId));
    return this.get(clientId, caseId);
  }

  protected update(clientId: string, caseId: string) {
    return this.db
      .updateTable('cases')
      .set((set) => ({ version: set('version', '+', 1) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', caseId);
  }

  /**
   * Refuses (422 naming `path`) a worker who has left, whose role does not walk with clients, who must not see
   * this client, or to whom their sealed record is not opened.
   */
  protected async checkWorker(clientId: string, workerId: string, path: string): Promise<void> {
    if (workerId === this.actor.id) return;
    const { rows } = await sql<{ barred: boolean; shutOut: boolean }>`
      SELECT
        EXISTS (SELECT FROM exclusions e
          WHERE e.agency_id = w.agency_id AND e.client_id = ${clientId} AND e.worker_id = w.id AND e.ended_at IS NULL) AS barred,
        EXISTS (SELECT FROM client_seals s
          WHERE s.agency_id = w.agency_id AND s.client_id = ${clientId} AND s.unsealed_at IS NULL AND w.id <> ALL (s.opened_to)) AS shut_out
      FROM workers w
      WHERE w.agency_id = ${this.actor.agencyId} AND w.id = ${workerId} AND w.ended_at IS NULL
        AND w.roles && '{case_manager,supervisor,director}'`.execute(this.db);
    const [found] = rows;
    if (!found) throw refuse(path, /*i18n*/ 'This is nobody who works with clients here.');
    if (found.barred) throw refuse(path, /*i18n*/ 'This colleague must not see this person.');
    if (found.shutOut) throw refuse(path, /*i18n*/ 'This record is sealed and not opened to this colleague.');
  }

  async #checkProgram(programId: string): Promise<void> {
    const found = await this.db
      .selectFrom('programs')
      .select('id')
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', programId)
      .where('endedAt', 'is', null)
      .executeTakeFirst();
    if (!found) throw refuse('body.programId', /*i18n*/ 'We have no such program now.');
  }
}
