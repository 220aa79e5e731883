import { sql } from 'kysely';
import { notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewAssignment, NewTeamMember } from '../contract.ts';
import { CaseWriter } from './cases.ts';

/** Changes who is around a case, inside the transaction of the request. */
export class TeamWriter extends CaseWriter {
  /**
   * Gives an open case to another worker. Nothing may be read of the client afterwards: the actor may have
   * seen them only through the one before.
   */
  async assign(
    clientId: string,
    caseId: string,
    { workerId, reason, formerStays }: NewAssignment,
  ): Promise<void> {
    const before = await this.#openCase(clientId, caseId, 'body.workerId');
    if (before.responsible.id === workerId)
      throw refuse('body.workerId', /*i18n*/ 'They have this case already.');
    await this.checkWorker(clientId, workerId, 'body.workerId');
    const { agencyId } = this.actor;
    await this.db
      .insertInto('caseAssignments')
      .values({
        agencyId,
        id: newId(),
        clientId,
        caseId,
        fromWorkerId: before.responsible.id,
        toWorkerId: workerId,
        reason,
        assignedAt: this.now,
        assignedBy: this.actor.id,
      })
      .execute();
    await this.db
      .updateTable('cases')
      .set((set) => ({ responsibleWorkerId: workerId, version: set('version', '+', 1) }))
      .where('agencyId', '=', agencyId)
      .where('id', '=', caseId)
      .execute();
    if (!formerStays) await this.#leave(caseId, 'workerId', before.responsible.id);
  }

  /** Brings a colleague in; somebody who covers says until which day. */
  async add(
    clientId: string,
    caseId: string,
    { workerId, role, endsOn }: NewTeamMember,
    today: string,
  ): Promise<void> {
    const before = await this.#openCase(clientId, caseId, 'body.workerId');
    if (role === 'cover' && !endsOn)
      throw refuse('body.endsOn', /*i18n*/ 'Please say until which day they cover.');
    if (endsOn && endsOn < today) throw refuse('body.endsOn', /*i18n*/ 'This day is over.');
    if (before.team.some((one) => one.worker.id === workerId && one.active)) {
      throw refuse('body.workerId', /*i18n*/ 'They are in this care team already.');
    }
    await this.checkWorker(clientId, workerId, 'body.workerId');
    const endsAt = endsOn
      ? sql<string>`(${endsOn}::date + 1)::timestamp AT TIME ZONE ${this.actor.timeZone}`
      : null;
    await this.db
      .insertInto('careTeamMembers')
      .values({
        agencyId: this.actor.agencyId,
        id: newId(),
        clientId,
        caseId,
        workerId,
        role,
        endsAt,
        startedAt: this.now,
        addedBy: this.actor.id,
      })
      .execute();
  }

  /** Lets somebody leave; the responsible worker cannot, before somebody else is. */
  async end(clientId: string, caseId: string, memberId: string): Promise<void> {
    const { team } = await this.get(clientId, caseId);
    const member = team.find((one) => one.id === memberId && one.active);
    if (!member) throw notFound();
    if (member.role === 'responsible') {
      throw refuse(
        'params.memberId',
        /*i18n*/ 'Give the case to somebody else first: nobody may be left without a worker.',
      );
    }
    await this.#leave(caseId, 'id', memberId);
  }

  /** Access follows the database's own clock, so the end is its now. */
  async #leave(caseId: string, by: 'id' | 'workerId', value: string): Promise<void> {
    await this.db
      .updateTable('careTeamMembers')
      .set({ endsAt: sql<string>`now()`, endedBy: this.actor.id })
      .where('agencyId', '=', this.actor.agencyId)
      .where('caseId', '=', caseId)
      .where(by, '=', value)
      .where((is) => is.or([is('endsAt', 'is', null), is('endsAt', '>', sql<string>`now()`)]))
      .execute();
  }

  async #openCase(clientId: string, caseId: string, path: string) {
    const found = await this.get(clientId, caseId);
    if (found.closedAt) throw refuse(path, /*i18n*/ 'This case is closed.');
    return found;
  }
}
