import { editedOr } from '#platform/db/index.ts';
import { Conflict, notFound, Refused } from '#platform/errors/index.ts';
import type { RawJson } from '#platform/http/index.ts';
import { newId } from '#platform/values/index.ts';
import type { ChangedNote } from '../contract.ts';
import { isLate } from '../rules.ts';
import { checkClearance, checkPast } from './cases.ts';
import { ContactWriter } from './contacts.ts';

/** Changes notes until they are signed, signs them, and amends what was signed. */
export class NoteWriter extends ContactWriter {
  /**
   * Changes an unsigned note of one's own and its contact. Throws 404; 403 for another's note; 409 once it is
   * signed; 412 with the entry as it is now; 422 naming the field.
   */
  async change(clientId: string, noteId: string, version: number, given: ChangedNote): Promise<RawJson> {
    checkPast(given.happenedAt, this.now);
    checkClearance(this.actor, given.sensitivity);
    const { contactId } = await this.#ownUnsigned(clientId, noteId);
    const { text, ...circumstances } = given;
    const changed = await this.#update(noteId, version)
      .set({ text, sensitivity: given.sensitivity })
      .executeTakeFirst();
    await this.#confirm(changed, clientId, contactId);
    await this.db
      .updateTable('contacts')
      .set(circumstances)
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', contactId)
      .execute();
    return await this.entry(clientId, contactId);
  }

  /** Signs a note of one's own as it was read. Throws as `change`. */
  async sign(clientId: string, noteId: string, version: number): Promise<RawJson> {
    const { contactId, happenedAt, noteDueHours } = await this.#ownUnsigned(clientId, noteId);
    const signedLate = isLate(happenedAt, noteDueHours, this.now);
    const signed = await this.#update(noteId, version)
      .set({ signedAt: this.now, signedLate })
      .executeTakeFirst();
    await this.#confirm(signed, clientId, contactId);
    return await this.entry(clientId, contactId);
  }

  /** Adds to a signed note. Throws 404, or 409 while it is not signed. */
  async amend(clientId: string, noteId: string, given: { text: string; reason: string }): Promise<RawJson> {
    const note = await this.#note(clientId, noteId);
    if (!note.signedAt)
      throw new Conflict(409, 'not-signed', /*i18n*/ 'This note is not signed yet: change it instead.');
    await this.db
      .insertInto('noteAmendments')
      .values({
        agencyId: this.actor.agencyId,
        id: newId(),
        clientId,
        noteId,
        ...given,
        createdAt: this.now,
        createdBy: this.actor.id,
        sensitivity: note.sensitivity,
      })
      .execute();
    return await this.entry(clientId, note.contactId);
  }

  async #note(clientId: string, noteId: string) {
    const note = await this.db
      .selectFrom('notes as n')
      .innerJoin('contacts as c', (on) =>
        on.onRef('c.agencyId', '=', 'n.agencyId').onRef('c.id', '=', 'n.contactId'),
      )
      .innerJoin('agencies as a', 'a.id', 'n.agencyId')
      .select(['n.contactId', 'n.authorId', 'n.signedAt', 'n.sensitivity', 'c.happenedAt', 'a.noteDueHours'])
      .where('n.agencyId', '=', this.actor.agencyId)
      .where('n.clientId', '=', clientId)
      .where('n.id', '=', noteId)
      .executeTakeFirst();
    if (!note) throw notFound();
    return note;
  }

  async #ownUnsigned(clientId: string, noteId: string) {
    const note = await this.#note(clientId, noteId);
    if (note.signedAt)
      throw new Conflict(
        409,
        'signed',
        /*i18n*/ 'This note is signed and locked. Add an amendment beside it.',
      );
    if (note.authorId !== this.actor.id)
      throw new Refused(403, /*i18n*/ 'Only who wrote this note may finish it.');
    return note;
  }

  #update(noteId: string, version: number) {
    return this.db
      .updateTable('notes')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', noteId)
      .where('version', '=', version)
      .returning('id');
  }

  async #confirm(edited: unknown, clientId: string, contactId: string): Promise<void> {
    await editedOr(edited, async () => JSON.parse((await this.entry(clientId, contactId)).text));
  }
}
