import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict } from '#platform/errors/index.ts';
import type { Draft, Unfinished } from '../contract/drafts.ts';

type Place = { readonly form: string; readonly subjectId: string };
type Typed = {
  readonly content: Readonly<Record<string, unknown>>;
  readonly revision: number;
  readonly clientId?: string | null | undefined;
};

/** The drafts of one worker. A draft about somebody they no longer see is hidden with that person. */
export class DraftReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  async list(): Promise<Unfinished[]> {
    return await this.#visible()
      .select(['d.form', 'd.subjectId', 'd.clientId', 'd.revision', 'd.savedAt'])
      .select((eb) => eb.fn.coalesce('c.preferredName', 'c.givenName').as('clientName'))
      .orderBy('d.savedAt', 'desc')
      .limit(100)
      .execute();
  }

  async find(place: Place): Promise<Draft | undefined> {
    return await this.#visible()
      .select(['d.form', 'd.subjectId', 'd.clientId', 'd.revision', 'd.savedAt'])
      .select((eb) => eb.ref('d.content').$castTo<Record<string, unknown>>().as('content'))
      .where('d.form', '=', place.form)
      .where('d.subjectId', '=', place.subjectId)
      .executeTakeFirst();
  }

  #visible() {
    return this.db
      .selectFrom('drafts as d')
      .leftJoin('clients as c', (on) =>
        on.onRef('c.agencyId', '=', 'd.agencyId').onRef('c.id', '=', 'd.clientId'),
      )
      .where('d.agencyId', '=', this.actor.agencyId)
      .where('d.workerId', '=', this.actor.id)
      .where((eb) => eb.or([eb('d.clientId', 'is', null), eb('c.id', 'is not', null)]));
  }
}

export class DraftWriter extends DraftReader {
  /**
   * Saves over the revision that was last seen; two saves at once cannot both win. Throws 412 with the
   * current draft (null when it was dropped meanwhile) instead of overwriting what is newer.
   */
  async save(place: Place, typed: Typed, now: Date): Promise<{ revision: number; savedAt: string }> {
    const saved =
      typed.revision === 0 ? await this.#begin(place, typed, now) : await this.#goOn(place, typed, now);
    if (saved) return saved;
    throw new Conflict(412, 'changed-meanwhile', 'You wrote on this elsewhere in the meantime.', {
      current: (await this.find(place)) ?? null,
    });
  }

  async drop(place: Place): Promise<void> {
    await this.db
      .deleteFrom('drafts')
      .where('agencyId', '=', this.actor.agencyId)
      .where('workerId', '=', this.actor.id)
      .where('form', '=', place.form)
      .where('subjectId', '=', place.subjectId)
      .execute();
  }

  #begin({ form, subjectId }: Place, { content, clientId }: Typed, now: Date) {
    return this.db
      .insertInto('drafts')
      .values({
        agencyId: this.actor.agencyId,
        workerId: this.actor.id,
        form,
        subjectId,
        clientId: clientId ?? null,
        content: JSON.stringify(content),
        savedAt: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning(['revision', 'savedAt'])
      .executeTakeFirst();
  }

  #goOn({ form, subjectId }: Place, { content, revision }: Typed, now: Date) {
    return this.db
      .updateTable('drafts')
      .set({ content: JSON.stringify(content), savedAt: now, revision: revision + 1 })
      .where('agencyId', '=', this.actor.agencyId)
      .where('workerId', '=', this.actor.id)
      .where('form', '=', form)
      .where('subjectId', '=', subjectId)
      .where('revision', '=', revision)
      .returning(['revision', 'savedAt'])
      .executeTakeFirst();
  }
}
