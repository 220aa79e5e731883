import { checkClearance } from '#features/assessments/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import { type Db, editedOr } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { ChangedRelative, NewPermission, Person, Self } from '../contract.ts';
import { FamilyReader } from './family.ts';

/** Writes the people of a client's life, inside the transaction of the request. */
export class RelativeWriter extends FamilyReader {
  protected readonly now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.now = now;
  }

  /** Sex and gender as the client says. Throws 404 or 412. */
  async describeSelf(clientId: string, said: Self, version: number): Promise<Person> {
    const edited = await this.db
      .updateTable('clients')
      .set((eb) => ({ ...said, version: eb('version', '+', 1) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', clientId)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    await editedOr(edited, () => this.findSelf(clientId));
    const self = await this.findSelf(clientId);
    if (!self) throw notFound();
    return self;
  }

  /** Answers the new relative's id. Throws 404 for a client who is missing or hidden, 422 naming the field. */
  async add(clientId: string, given: ChangedRelative): Promise<string> {
    const id = newId();
    await this.db
      .insertInto('relatives')
      .values({
        ...this.#checked(given),
        agencyId: this.actor.agencyId,
        id,
        clientId,
        recordedAt: this.now,
        recordedBy: this.actor.id,
      })
      .execute();
    return id;
  }

  /** Throws 404, 412, or 422 naming the field. */
  async change(
    clientId: string,
    relativeId: string,
    given: ChangedRelative,
    version: number,
  ): Promise<Person> {
    const edited = await this.#update(clientId, relativeId)
      .set((eb) => ({ ...this.#checked(given), version: eb('version', '+', 1) }))
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    await editedOr(edited, () => this.findRelative(clientId, relativeId));
    return await this.relative(clientId, relativeId);
  }

  /** Takes somebody out who was recorded by mistake; their ties go with them. Throws 404. */
  async remove(clientId: string, relativeId: string, reason: string): Promise<void> {
    const removed = await this.#update(clientId, relativeId)
      .set({ removedAt: this.now, removedBy: this.actor.id, removedReason: reason })
      .returning('id')
      .executeTakeFirst();
    if (!removed) throw notFound();
  }

  /** What the client says this relative may be told, from now on. Throws 404, or 422 for a day ahead. */
  async permit(clientId: string, relativeId: string, given: NewPermission, today: string): Promise<Person> {
    if (given.saidOn > today) throw refuse('body.saidOn', /*i18n*/ 'This day has not come yet.');
    await this.relative(clientId, relativeId);
    await this.db
      .insertInto('contactPermissions')
      .values({
        ...given,
        agencyId: this.actor.agencyId,
        id: newId(),
        clientId,
        relativeId,
        recordedAt: this.now,
        recordedBy: this.actor.id,
      })
      .execute();
    return await this.relative(clientId, relativeId);
  }

  /** Says that a relative is a client too. Throws 404 alike for a record that is missing and for one that is hidden. */
  async link(clientId: string, relativeId: string, linkedClientId: string): Promise<Person> {
    if (linkedClientId === clientId)
      throw refuse('body.linkedClientId', /*i18n*/ 'Please name somebody else.');
    const { linkedClient } = await this.relative(clientId, relativeId);
    if (linkedClient)
      throw refuse('body.linkedClientId', /*i18n*/ 'This relative is joined to a record already.');
    if (!(await this.findSelf(linkedClientId))) throw notFound();
    await this.db
      .insertInto('relativeLinks')
      .values({
        agencyId: this.actor.agencyId,
        id: newId(),
        clientId,
        relativeId,
        linkedClientId,
        linkedAt: this.now,
        linkedBy: this.actor.id,
      })
      .execute();
    return await this.relative(clientId, relativeId);
  }

  /** Throws 404 when there is no link that the actor may see. */
  async unlink(clientId: string, relativeId: string): Promise<Person> {
    const ended = await this.db
      .updateTable('relativeLinks')
      .set({ endedAt: this.now, endedBy: this.actor.id })
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('relativeId', '=', relativeId)
      .where('endedAt', 'is', null)
      .returning('id')
      .execute();
    if (ended.length === 0) throw notFound();
    return await this.relative(clientId, relativeId);
  }

  #checked(given: ChangedRelative): ChangedRelative {
    checkClearance(this.actor, given.sensitivity);
    if (given.deathYear !== null && given.birthYear !== null && given.deathYear < given.birthYear)
      throw refuse('body.deathYear', /*i18n*/ 'This lies before they were born.');
    return { ...given, died: given.died || given.deathYear !== null };
  }

  #update(clientId: string, relativeId: string) {
    return this.db
      .updateTable('relatives')
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', relativeId)
      .where('removedAt', 'is', null);
  }
}
