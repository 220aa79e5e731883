import type { WorkerActor } from '#platform/access/actor.ts';
import { type Db, editedOr } from '#platform/db/index.ts';
import { Conflict, notFound } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { ChangedStrength, NewStrength, Strength } from '../contract.ts';
import { checkClearance, openCase } from './cases.ts';
import { sensitivityOf } from './needs.ts';

const columns = [
  'id',
  'caseId',
  'domain',
  'kind',
  'title',
  'words',
  'raisedBy',
  'sensitivity',
  'recordedAt',
  'recordedBy',
  'endedAt',
  'endedReason',
  'sourceAnswerId',
  'version',
] as const;

export class StrengthReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** The strength as it goes out; undefined when it is missing or hidden. */
  async find(clientId: string, strengthId: string): Promise<Strength | undefined> {
    const found = await this.db
      .selectFrom('strengths')
      .select(columns)
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', strengthId)
      .executeTakeFirst();
    return found as Strength | undefined;
  }
}

export class StrengthWriter extends StrengthReader {
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.#now = now;
  }

  /** `householdEntryId` joins the copies of what several of a household share. Throws 404, 409, 422. */
  async record(
    clientId: string,
    given: NewStrength,
    householdEntryId: string | null = null,
  ): Promise<Strength> {
    const sensitivity = sensitivityOf(this.actor, given.domain, given.sensitivity);
    checkClearance(this.actor, sensitivity);
    const values = {
      ...given,
      sensitivity,
      householdEntryId,
      agencyId: this.actor.agencyId,
      id: newId(),
      clientId,
      recordedAt: this.#now,
      recordedBy: this.actor.id,
    };
    const [, made] = await Promise.all([
      openCase(this.db, this.actor, clientId, given.caseId),
      this.db.insertInto('strengths').values(values).returning(columns).executeTakeFirstOrThrow(),
    ]);
    return made as Strength;
  }

  async change(
    clientId: string,
    strengthId: string,
    version: number,
    given: ChangedStrength,
  ): Promise<Strength> {
    checkClearance(this.actor, given.sensitivity);
    const changed = await this.#update(clientId, strengthId)
      .set({ ...given })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('version', '=', version)
      .returning(columns)
      .executeTakeFirst();
    return editedOr(changed as Strength | undefined, () => this.find(clientId, strengthId));
  }

  async end(clientId: string, strengthId: string, reason: string): Promise<Strength> {
    const ended = await this.#update(clientId, strengthId)
      .set((eb) => ({ endedAt: this.#now, endedReason: reason, version: eb('version', '+', 1) }))
      .where('endedAt', 'is', null)
      .returning(columns)
      .executeTakeFirst();
    if (ended) return ended as Strength;
    throw (await this.find(clientId, strengthId))
      ? new Conflict(409, 'already-ended', /*i18n*/ 'This strength has ended already.')
      : notFound();
  }

  #update(clientId: string, strengthId: string) {
    return this.db
      .updateTable('strengths')
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', strengthId);
  }
}
