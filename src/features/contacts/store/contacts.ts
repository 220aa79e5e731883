import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { RawJson } from '#platform/http/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewContact } from '../contract.ts';
import { isLate, needsNote } from '../rules.ts';
import { type CaseChosen, checkClearance, checkPast } from './cases.ts';
import { earlierOfLog, entryOfContact, latestOfLog } from './entry.ts';
import { checkDueDays } from './promises.ts';
import { recordContact, recordContactAndPromises } from './recording.ts';

export class ContactReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** A page of the log: the 20 contacts before the contact `before`. Throws 404. */
  async log(clientId: string, before: string | undefined): Promise<RawJson> {
    const page = before === undefined ? latestOfLog : earlierOfLog;
    const [found] = await page.ask(this.db, { ...this.given(clientId), before });
    if (!found) throw notFound();
    return new RawJson(found.text);
  }

  /** One entry; throws 404 when it is missing or hidden. */
  async entry(clientId: string, contactId: string): Promise<RawJson> {
    const [found] = await entryOfContact.ask(this.db, { ...this.given(clientId), contactId });
    if (!found) throw notFound();
    return new RawJson(found.text, found.id);
  }

  protected given(clientId: string) {
    const { agencyId, id: actorId, timeZone } = this.actor;
    return { agencyId, actorId, timeZone, clientId };
  }
}

/** Records contacts with their notes, inside the transaction of the request. */
export class ContactWriter extends ContactReader {
  protected readonly now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.now = now;
  }

  /**
   * Records a contact, its note and what was promised; the draft of this form is dropped in the same
   * transaction, so that neither a lost answer nor a killed browser writes it twice. As one copy of what was
   * recorded for a household (`householdEntryId`) it leaves that draft alone. Throws 404, or 422 naming the field.
   */
  async record(
    clientId: string,
    given: NewContact,
    today: string,
    householdEntryId: string | null = null,
  ): Promise<RawJson> {
    checkPast(given.happenedAt, this.now);
    checkClearance(this.actor, given.sensitivity);
    if (!given.note && needsNote[given.outcome])
      throw refuse('body.note', /*i18n*/ 'Please write a few words about what happened.');
    checkDueDays(given.promises, today, (nth) => `body.promises.${nth}.dueOn`);
    const contactId = newId();
    const { note, caseId = null, happenedAt = this.now, promises, ...circumstances } = given;
    const values = {
      ...this.given(clientId),
      ...circumstances,
      ...{ contactId, caseId, happenedAt, householdEntryId, note, now: this.now },
      noteId: newId(),
      promises: JSON.stringify(promises.map((promise) => ({ id: newId(), ...promise }))),
    };
    const record = promises.length > 0 ? recordContactAndPromises : recordContact;
    const [written] = await record.ask(this.db, values);
    if (!written) throw notFound();
    return new RawJson(written.text, written.id);
  }

  /** Writes the note of a contact of one's own that has none. Throws 404, or 409 when there is one. */
  async writeNote(
    clientId: string,
    contactId: string,
    given: { text: string; sign: boolean },
  ): Promise<RawJson> {
    const contact = await this.db
      .selectFrom('contacts as c')
      .innerJoin('agencies as a', 'a.id', 'c.agencyId')
      .select(['c.caseId', 'c.happenedAt', 'c.sensitivity', 'a.noteDueHours'])
      .where('c.agencyId', '=', this.actor.agencyId)
      .where('c.clientId', '=', clientId)
      .where('c.id', '=', contactId)
      .where('c.workerId', '=', this.actor.id)
      .executeTakeFirst();
    if (!contact) throw notFound();
    const { happenedAt, sensitivity } = contact;
    const written = await this.#insertNote(contactId, clientId, contact, {
      ...given,
      happenedAt,
      sensitivity,
    });
    if (written === 0n) throw new Conflict(409, 'already-there', /*i18n*/ 'This contact has a note already.');
    return await this.entry(clientId, contactId);
  }

  async #insertNote(
    contactId: string,
    clientId: string,
    { caseId, noteDueHours }: CaseChosen,
    given: { text: string; sign: boolean; happenedAt?: string | undefined; sensitivity: string | null },
  ): Promise<bigint | undefined> {
    const { numInsertedOrUpdatedRows } = await this.db
      .insertInto('notes')
      .values({
        agencyId: this.actor.agencyId,
        id: newId(),
        clientId,
        caseId,
        contactId,
        authorId: this.actor.id,
        text: given.text,
        createdAt: this.now,
        signedAt: given.sign ? this.now : null,
        signedLate: given.sign && isLate(given.happenedAt ?? this.now.toISOString(), noteDueHours, this.now),
        sensitivity: given.sensitivity,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows;
  }
}
