import type { WorkerActor } from '#platform/access/actor.ts';
import { type Db, editedOr } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { type Domain, newId } from '#platform/values/index.ts';
import type { ChangedNeed, Need, NeedEnd, NewNeed } from '../contract.ts';
import { usualSensitivity } from '../rules/domains.ts';
import { endingNeedsReason } from '../rules/needs.ts';
import { checkClearance, openCase } from './cases.ts';

const columns = [
  'id',
  'caseId',
  'domain',
  'title',
  'words',
  'impact',
  'wishedFor',
  'horizon',
  'raisedBy',
  'sensitivity',
  'recordedAt',
  'recordedBy',
  'endedAs',
  'endedAt',
  'endedReason',
  'sourceAnswerId',
  'version',
] as const;

/** The category given, or the domain's usual one where the writer is cleared for it. */
export function sensitivityOf(
  actor: WorkerActor,
  domain: Domain,
  given: string | null | undefined,
): string | null {
  const usual = usualSensitivity(domain);
  return given !== undefined ? given : usual !== null && actor.clearances.includes(usual) ? usual : null;
}

export class NeedReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** The need as it goes out; undefined when it is missing or hidden. */
  async find(clientId: string, needId: string): Promise<Need | undefined> {
    const found = await this.db
      .selectFrom('needs')
      .select(columns)
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', needId)
      .executeTakeFirst();
    return found as Need | undefined;
  }
}

export class NeedWriter extends NeedReader {
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.#now = now;
  }

  /** `householdEntryId` joins the copies of what several of a household share. Throws 404, 409, 422. */
  async record(clientId: string, given: NewNeed, householdEntryId: string | null = null): Promise<Need> {
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
      this.db.insertInto('needs').values(values).returning(columns).executeTakeFirstOrThrow(),
    ]);
    return made as Need;
  }

  async change(clientId: string, needId: string, version: number, given: ChangedNeed): Promise<Need> {
    checkClearance(this.actor, given.sensitivity);
    const changed = await this.#update(clientId, needId)
      .set({ ...given })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('version', '=', version)
      .returning(columns)
      .executeTakeFirst();
    return editedOr(changed as Need | undefined, () => this.find(clientId, needId));
  }

  async end(clientId: string, needId: string, { as, reason }: NeedEnd): Promise<Need> {
    if (endingNeedsReason[as] && !reason)
      throw refuse('body.reason', /*i18n*/ 'Please say why, so that the next person understands.');
    const ended = await this.#update(clientId, needId)
      .set((eb) => ({
        endedAs: as,
        endedReason: reason,
        endedAt: this.#now,
        endedBy: this.actor.id,
        version: eb('version', '+', 1),
      }))
      .where('endedAt', 'is', null)
      .returning(columns)
      .executeTakeFirst();
    return this.#orSay(
      ended,
      clientId,
      needId,
      new Conflict(409, 'already-ended', /*i18n*/ 'This need has ended already.'),
    );
  }

  async reopen(clientId: string, needId: string): Promise<Need> {
    const reopened = await this.#update(clientId, needId)
      .set((eb) => ({
        endedAs: null,
        endedReason: null,
        endedAt: null,
        endedBy: null,
        version: eb('version', '+', 1),
      }))
      .where('endedAt', 'is not', null)
      .returning(columns)
      .executeTakeFirst();
    return this.#orSay(
      reopened,
      clientId,
      needId,
      new Conflict(409, 'not-ended', /*i18n*/ 'This need is open.'),
    );
  }

  #update(clientId: string, needId: string) {
    return this.db
      .updateTable('needs')
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', needId);
  }

  async #orSay(changed: unknown, clientId: string, needId: string, otherwise: Conflict): Promise<Need> {
    if (changed) return changed as Need;
    throw (await this.find(clientId, needId)) ? otherwise : notFound();
  }
}
