import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { Inquiry, NewInquiry } from '../contract.ts';
import { checkClearance, openCase } from './cases.ts';
import { sensitivityOf } from './needs.ts';

export class InquiryWriter {
  readonly #db: Db;
  readonly #actor: WorkerActor;
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    this.#db = db;
    this.#actor = actor;
    this.#now = now;
  }

  /** That it was asked is no secret; the words said are as protected as the domain. */
  async record(clientId: string, { askedAt: when, ...given }: NewInquiry): Promise<Inquiry> {
    const askedAt = when ? new Date(when) : this.#now;
    if (askedAt > this.#now) throw refuse('body.askedAt', /*i18n*/ 'This moment is still to come.');
    const sensitivity = given.words === null ? null : sensitivityOf(this.#actor, given.domain, undefined);
    checkClearance(this.#actor, sensitivity);
    const row = {
      ...given,
      sensitivity,
      agencyId: this.#actor.agencyId,
      id: newId(),
      clientId,
      askedAt,
      askedBy: this.#actor.id,
    };
    const [, made] = await Promise.all([
      openCase(this.#db, this.#actor, clientId, given.caseId),
      this.#db
        .insertInto('domainInquiries')
        .values(row)
        .returning(['id', 'domain', 'finding', 'words', 'askedAt', 'askedBy'])
        .executeTakeFirstOrThrow(),
    ]);
    return made as Inquiry;
  }
}
