import type { WorkerActor } from '#platform/access/actor.ts';
import { editedOr } from '#platform/db/edits.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewPerson, Person, PersonChange } from '../contract.ts';
import { personColumns } from './columns.ts';
import { clientPage } from './page.ts';

/** Reads people that the actor may see. */
export class ClientReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** JSON text of a ClientPage; throws 404 for a missing or hidden client. */
  async page(clientId: string, at: { now: Date; today: string }, able: readonly string[]): Promise<string> {
    const given = { agencyId: this.actor.agencyId, clientId, ...at, able: JSON.stringify(able) };
    const [found] = await clientPage.ask(this.db, given);
    if (!found) throw notFound();
    return found.page;
  }

  /** The person, or undefined when missing or hidden. */
  async find(clientId: string): Promise<Person | undefined> {
    const found = await this.db
      .selectFrom('clients')
      .select(personColumns)
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', clientId)
      .executeTakeFirst();
    return found as Person | undefined;
  }
}

/** Writes people, inside the transaction of the request. */
export class ClientWriter extends ClientReader {
  /** Makes the record of a person; answers its id. */
  async add(person: NewPerson, now: Date): Promise<string> {
    const id = newId();
    await this.db
      .insertInto('clients')
      .values({ ...person, agencyId: this.actor.agencyId, id, createdAt: now, createdBy: this.actor.id })
      .execute();
    return id;
  }

  /** Changes what is named; throws 404 or 412. */
  async change(clientId: string, change: PersonChange, expectedVersion: number): Promise<Person> {
    const edited = await this.db
      .updateTable('clients')
      .set((set) => ({ ...change, version: set('version', '+', 1) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', clientId)
      .where('version', '=', expectedVersion)
      .returning(personColumns)
      .executeTakeFirst();
    return editedOr(edited as Person | undefined, () => this.find(clientId));
  }
}
