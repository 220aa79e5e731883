import { ReachReader } from '#features/family/index.ts';
import { Conflict, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { ForHousehold, KeptForHousehold } from '../contract.ts';
import { isAboutOne } from '../engine/household.ts';
import { ResponseReader, type Sheet } from './responses.ts';

const alreadyThere = () =>
  refuse('body.members', /*i18n*/ 'One of them has these answers already.', 'already-there');

/** Keeps one completed answering for others of a household: each its own response, with who answered. */
export class HouseholdKeeper extends ResponseReader {
  readonly #now: Date;

  constructor(...[db, actor, now]: [...ConstructorParameters<typeof ResponseReader>, Date]) {
    super(db, actor);
    this.#now = now;
  }

  /**
   * Throws 404 unless each record may be written, a hidden and a missing one alike; 409 for answers that are not
   * completed or stand no longer; 422 for answers that belong to one person, and for who has them already.
   */
  async keep(clientId: string, responseId: string, given: ForHousehold): Promise<KeptForHousehold> {
    const sheet = await this.get(clientId, responseId);
    this.#check(clientId, sheet, given);
    await new ReachReader(this.db, this.actor).checkReach(clientId, given.members);
    const entryId = await this.#entryOf(clientId, responseId);
    const copies = given.members.map((member) => ({ ...member, id: newId() }));
    if (await this.#hasOne(entryId, given)) throw alreadyThere();
    await this.db
      .insertInto('instrumentResponses')
      .values(copies.map((copy) => ({ ...this.#copied(sheet, given), ...copy, householdEntryId: entryId })))
      .execute();
    return { entryId, copies: copies.map(({ id, clientId: whose }) => ({ id, clientId: whose })) };
  }

  #check(clientId: string, sheet: Sheet, { members }: ForHousehold): void {
    if (sheet.completedAt === null || sheet.status === 'entered_in_error' || sheet.replacedAt !== null)
      throw new Conflict(
        409,
        'not-completed',
        /*i18n*/ 'Only what is completed and still stands can be kept for others.',
      );
    if (sheet.sensitivity !== null || isAboutOne(sheet.questionnaire))
      throw refuse(
        'body.members',
        /*i18n*/ 'These answers belong to one person. Please ask each of them by themselves.',
        'belongs-to-one',
      );
    if (members.some((member) => member.clientId === clientId)) throw alreadyThere();
  }

  async #hasOne(entryId: string, { members }: ForHousehold): Promise<boolean> {
    const there = await this.db
      .selectFrom('instrumentResponses')
      .select('id')
      .where('agencyId', '=', this.actor.agencyId)
      .where('householdEntryId', '=', entryId)
      .where(
        'clientId',
        'in',
        members.map((member) => member.clientId),
      )
      .executeTakeFirst();
    return there !== undefined;
  }

  #copied(sheet: Sheet, { answeredBy, proxyName }: ForHousehold) {
    return {
      agencyId: this.actor.agencyId,
      instrumentId: sheet.instrumentId,
      status: 'completed',
      answers: JSON.stringify(sheet.items),
      scores: JSON.stringify(sheet.scores),
      asked: sheet.asked,
      answered: sheet.answered,
      answeredBy,
      proxyName,
      language: sheet.language,
      mode: sheet.mode,
      begunAt: sheet.begunAt,
      begunBy: sheet.begunBy.id,
      savedAt: this.#now,
      completedAt: this.#now,
      completedBy: this.actor.id,
    };
  }

  /** What all of them share; made when the first is kept for others. */
  async #entryOf(clientId: string, responseId: string): Promise<string> {
    const entry = await this.db
      .updateTable('instrumentResponses')
      .set((now) => ({ householdEntryId: now.fn.coalesce('householdEntryId', now.val(newId())) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', responseId)
      .returning('householdEntryId')
      .executeTakeFirstOrThrow();
    return entry.householdEntryId ?? '';
  }
}
