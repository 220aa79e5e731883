import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import type { RawJson } from '#platform/http/index.ts';
import { newId, plusDays } from '#platform/values/index.ts';
import { callAgainDays, type FollowUpOutcome } from '../rules.ts';
import { ClosureWriter } from './closures.ts';

type Call = {
  readonly outcome: FollowUpOutcome;
  readonly words: string | null;
  readonly nextStep: string | null;
  readonly callAgainOn: string | null;
};

/** What comes after an ending: the calls, and beginning again. */
export class AfterClosureWriter extends ClosureWriter {
  /**
   * Records the call after the ending; who was not reached is called again, who asked not to be called is not
   * called any more. Throws 404; 409 when it was made or called off; 422 naming the field.
   */
  async recordCall(clientId: string, id: string, call: Call, today: string): Promise<RawJson> {
    const { callAgainOn, ...told } = call;
    if (callAgainOn && callAgainOn <= today)
      throw refuse('body.callAgainOn', /*i18n*/ 'Please choose a day to come.');
    const made = await this.db
      .updateTable('followUps')
      .set((eb) => ({ ...told, doneAt: this.now, doneBy: this.actor.id, version: eb('version', '+', 1) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', id)
      .where('doneAt', 'is', null)
      .where('cancelledAt', 'is', null)
      .returning(['closureId', 'caseId', 'workerId', 'sensitivity'])
      .executeTakeFirst();
    if (!made) throw await this.#notToCall(clientId, id);
    if (told.outcome === 'not_reached') {
      const again = { ...made, agencyId: this.actor.agencyId, id: newId(), clientId };
      const dueOn = callAgainOn ?? plusDays(today, callAgainDays);
      await this.db
        .insertInto('followUps')
        .values({ ...again, dueOn })
        .execute();
    }
    if (told.outcome === 'asked_not_to_call') await this.#callOff(clientId, made.closureId);
    return await this.get(clientId, made.closureId);
  }

  /** Reopens the case of an ending; the ending stays on record. Throws 404, or 409 when it was reopened already. */
  async reopen(clientId: string, closureId: string, reason: string): Promise<RawJson> {
    const reopened = await this.db
      .updateTable('closures')
      .set({ reopenedAt: this.now, reopenedBy: this.actor.id, reopenedReason: reason })
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', closureId)
      .where('reopenedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (reopened) await this.#callOff(clientId, closureId);
    const closure = await this.get(clientId, closureId);
    if (!reopened) throw new Conflict(409, 'already-reopened', /*i18n*/ 'This case was reopened already.');
    return closure;
  }

  async #callOff(clientId: string, closureId: string): Promise<void> {
    await this.db
      .updateTable('followUps')
      .set((eb) => ({ cancelledAt: this.now, version: eb('version', '+', 1) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('closureId', '=', closureId)
      .where('doneAt', 'is', null)
      .where('cancelledAt', 'is', null)
      .execute();
  }

  async #notToCall(clientId: string, id: string) {
    const there = await this.db
      .selectFrom('followUps')
      .select('id')
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', id)
      .executeTakeFirst();
    return there
      ? new Conflict(409, 'already-done', /*i18n*/ 'This call was made already, or is not wanted any more.')
      : notFound();
  }
}
