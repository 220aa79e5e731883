import { checkClearance } from '#features/assessments/index.ts';
import { editedOr } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { ChangedTie, NewRelative, NewTie, Tie } from '../contract.ts';
import { wouldBeOwnForebear } from '../rules/forebears.ts';
import { groupOf } from '../rules/ties.ts';
import { RelativeWriter } from './relatives.ts';

/** Writes how the people of a client's life stand to one another. */
export class TieWriter extends RelativeWriter {
  /** Throws 404, or 422 where nobody of this family is named, or the tie contradicts another. */
  async tie(clientId: string, given: NewTie): Promise<Tie> {
    await this.#check(clientId, given);
    const id = newId();
    const end = (personId: string) => (personId === clientId ? null : personId);
    await this.db
      .insertInto('familyTies')
      .values({
        ...given,
        fromId: end(given.fromId),
        toId: end(given.toId),
        agencyId: this.actor.agencyId,
        id,
        clientId,
        recordedAt: this.now,
        recordedBy: this.actor.id,
      })
      .execute();
    return await this.#tie(clientId, id);
  }

  /** How somebody just recorded stands to who is there already. */
  async tieNew(clientId: string, relativeId: string, given: NonNullable<NewRelative['tie']>): Promise<void> {
    const { personId, reversed, kind } = given;
    const plain = { words: null, closeness: null, conflict: null, sinceYear: null, untilYear: null };
    const [fromId, toId] = reversed ? [personId, relativeId] : [relativeId, personId];
    const { sensitivity } = await this.relative(clientId, relativeId);
    await this.tie(clientId, { ...plain, fromId, toId, kind, sensitivity });
  }

  /** Throws 404, 412, or 422. */
  async changeTie(clientId: string, tieId: string, given: ChangedTie, version: number): Promise<Tie> {
    const { fromId, toId } = await this.#tie(clientId, tieId);
    await this.#check(clientId, { ...given, fromId, toId }, tieId);
    const edited = await this.#update(clientId, tieId)
      .set((eb) => ({ ...given, version: eb('version', '+', 1) }))
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    await editedOr(edited, () => this.findTie(clientId, tieId));
    return await this.#tie(clientId, tieId);
  }

  /** Takes out a tie that was recorded by mistake. Throws 404. */
  async removeTie(clientId: string, tieId: string, reason: string): Promise<void> {
    const removed = await this.#update(clientId, tieId)
      .set({ removedAt: this.now, removedBy: this.actor.id, removedReason: reason })
      .returning('id')
      .executeTakeFirst();
    if (!removed) throw notFound();
  }

  async #check(clientId: string, given: NewTie, except?: string): Promise<void> {
    const { fromId, toId, kind, sinceYear, untilYear } = given;
    checkClearance(this.actor, given.sensitivity);
    if (fromId === toId) throw refuse('body.toId', /*i18n*/ 'Please name somebody else.');
    if (sinceYear !== null && untilYear !== null && untilYear < sinceYear)
      throw refuse('body.untilYear', /*i18n*/ 'It cannot end before it began.');
    const { people, ties } = await this.family(clientId);
    for (const field of ['fromId', 'toId'] as const)
      if (!people.some(({ id }) => id === given[field]))
        throw refuse(`body.${field}`, /*i18n*/ 'Please choose somebody of this family.');
    const others = ties.filter(({ id }) => id !== except);
    const same = others.find(
      (one) =>
        groupOf(one.kind) === groupOf(kind) &&
        [one.fromId, one.toId].includes(fromId) &&
        [one.fromId, one.toId].includes(toId),
    );
    if (same)
      throw refuse('body.kind', /*i18n*/ 'They are joined like this already. Change that tie instead.');
    if (groupOf(kind) === 'parent' && wouldBeOwnForebear(others, fromId, toId))
      throw refuse('body.kind', /*i18n*/ 'Then somebody would be their own forebear.');
  }

  async #tie(clientId: string, tieId: string): Promise<Tie> {
    const found = await this.findTie(clientId, tieId);
    if (!found) throw notFound();
    return found;
  }

  #update(clientId: string, tieId: string) {
    return this.db
      .updateTable('familyTies')
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', tieId)
      .where('removedAt', 'is', null);
  }
}
