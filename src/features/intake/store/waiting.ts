import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { Move, Review } from '../contract.ts';

type Entry = { readonly programId: string; readonly place: number };

/** Changes places on a waiting list and looks again, each with its reason, inside the transaction of the request. */
export class WaitingWriter {
  readonly #db: Db;
  readonly #actor: WorkerActor;
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    this.#db = db;
    this.#actor = actor;
    this.#now = now;
  }

  /** A place past the end is the end. Throws 404 when nobody waits there whom the actor sees. */
  async move(clientId: string, entryId: string, { place, reason }: Move): Promise<void> {
    const before = await this.#entry(clientId, entryId);
    if (before.place === place) throw refuse('body.place', /*i18n*/ 'They have this place already.');
    await this.#update(clientId, entryId, {
      rank: sql<number>`access.rank_for(${before.programId}, ${place}, ${entryId})`,
    });
    const after = await this.#entry(clientId, entryId);
    await this.#note(clientId, entryId, {
      kind: 'moved',
      fromPlace: before.place,
      toPlace: after.place,
      reason,
    });
  }

  async review(
    clientId: string,
    entryId: string,
    { reason, reviewOn }: Review,
    today: string,
  ): Promise<void> {
    if (reviewOn <= today) throw refuse('body.reviewOn', /*i18n*/ 'Please choose a day to come.');
    await this.#entry(clientId, entryId);
    await this.#update(clientId, entryId, { reviewOn });
    await this.#note(clientId, entryId, { kind: 'reviewed', reviewOn, reason });
  }

  async #entry(clientId: string, entryId: string): Promise<Entry> {
    const found = await this.#db
      .selectFrom('waitingListEntries')
      .select(['programId', sql<number>`access.waiting_place(program_id, rank)`.as('place')])
      .where('agencyId', '=', this.#actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', entryId)
      .where('endedAt', 'is', null)
      .executeTakeFirst();
    if (!found) throw notFound();
    return found;
  }

  async #update(
    clientId: string,
    entryId: string,
    change: { rank?: ReturnType<typeof sql<number>>; reviewOn?: string },
  ) {
    await this.#db
      .updateTable('waitingListEntries')
      .set((set) => ({ ...change, version: set('version', '+', 1) }))
      .where('agencyId', '=', this.#actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', entryId)
      .execute();
  }

  async #note(
    clientId: string,
    entryId: string,
    event: { kind: string; reason: string; fromPlace?: number; toPlace?: number; reviewOn?: string },
  ): Promise<void> {
    const { agencyId, id: byWorkerId } = this.#actor;
    await this.#db
      .insertInto('waitingListEvents')
      .values({ ...event, agencyId, id: newId(), clientId, entryId, at: this.#now, byWorkerId })
      .execute();
  }
}
