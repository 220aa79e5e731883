import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import { can } from '#platform/access/capabilities.ts';
import { type Db, editedOr } from '#platform/db/index.ts';
import { Conflict, notFound, Refused } from '#platform/errors/index.ts';
import { RawJson } from '#platform/http/index.ts';
import { newId } from '#platform/values/index.ts';
import type { ClosureRequest, Hindrance, NewClosure } from '../contract.ts';
import { checkOf, requestJson } from './check.ts';
import { type CaseRef, ClosureWriter } from './closures.ts';

const signs = (actor: WorkerActor): boolean => can(actor.roles, 'sign exceptions');

/** What stops the ending of a case, and what to begin it with. Throws 404. */
export async function checkClosure(db: Db, actor: WorkerActor, ref: CaseRef): Promise<RawJson> {
  const { rows } = await checkOf(actor.agencyId, ref, actor.id, signs(actor)).execute(db);
  if (!rows[0]) throw notFound();
  return new RawJson(rows[0].text, ref.caseId);
}

/** Asks a supervisor to sign an ending with something left open, and signs or returns it. */
export class RequestWriter extends ClosureWriter {
  /** Throws 404; 409 when nothing is open, or a request waits already; 422 naming the field. */
  async ask(
    { clientId, caseId }: CaseRef,
    { why, ...content }: NewClosure & { why: string },
  ): Promise<RawJson> {
    const { open } = await this.standing({ clientId, caseId }, content);
    if (open.length === 0)
      throw new Conflict(409, 'nothing-open', /*i18n*/ 'Nothing is open: you can end this case yourself.');
    const id = newId();
    await this.db
      .insertInto('closureRequests')
      .values({
        agencyId: this.actor.agencyId,
        id,
        clientId,
        caseId,
        content: JSON.stringify(content),
        exceptions: JSON.stringify(open),
        why,
        askedAt: this.now,
        askedBy: this.actor.id,
        sensitivity: content.sensitivity,
      })
      .execute();
    return await this.#asJson(clientId, id);
  }

  /**
   * Signs for what is left open and ends the case. Throws 404; 403 for one's own request; 409 when it has an
   * answer, or more is open than was asked about; 412 with the request as it is now.
   */
  async sign(
    clientId: string,
    id: string,
    version: number,
    words: string | null,
    today: string,
  ): Promise<RawJson> {
    const request = await this.#waiting(clientId, id);
    const { caseId, content, exceptions, why, askedBy } = request;
    const ref = { clientId, caseId };
    const standing = await this.standing(ref, content);
    const known = new Set(exceptions.map(keyOf));
    if (standing.open.some((hindrance) => !known.has(keyOf(hindrance)))) {
      throw new Conflict(
        409,
        'more-open',
        /*i18n*/ 'More is open now than was asked about. Please send it back.',
        {
          current: { hindrances: standing.open },
        },
      );
    }
    await this.#answer(clientId, id, version, { answer: 'signed', answerWords: words });
    return await this.end(ref, content, standing, today, { open: standing.open, why, askedBy: askedBy.id });
  }

  /** Sends a request back. Throws as `sign`. */
  async return(clientId: string, id: string, version: number, words: string): Promise<RawJson> {
    await this.#waiting(clientId, id);
    await this.#answer(clientId, id, version, { answer: 'returned', answerWords: words });
    return await this.#asJson(clientId, id);
  }

  /** Takes back a request of one's own. Throws 404; 403 for another's; 409 when it has an answer. */
  async withdraw(clientId: string, id: string): Promise<RawJson> {
    const request = await this.#request(clientId, id);
    if (request.askedBy.id !== this.actor.id)
      throw new Refused(403, /*i18n*/ 'Only who asked may take it back.');
    checkWaiting(request);
    await this.#answer(clientId, id, request.version, { answer: 'withdrawn', answerWords: null });
    return await this.#asJson(clientId, id);
  }

  async #asJson(clientId: string, id: string): Promise<RawJson> {
    const { rows } = await sql<{ text: string }>`
      SELECT ${requestJson(this.actor.id, signs(this.actor))}::text AS text FROM closure_requests q
      WHERE q.agency_id = ${this.actor.agencyId} AND q.client_id = ${clientId} AND q.id = ${id}`.execute(
      this.db,
    );
    if (!rows[0]) throw notFound();
    return new RawJson(rows[0].text, id);
  }

  async #request(clientId: string, id: string): Promise<ClosureRequest> {
    return JSON.parse((await this.#asJson(clientId, id)).text);
  }

  /** A request that waits and is another's. */
  async #waiting(clientId: string, id: string): Promise<ClosureRequest> {
    const request = await this.#request(clientId, id);
    if (request.askedBy.id === this.actor.id)
      throw new Refused(403, /*i18n*/ 'Nobody signs for what they asked themselves.');
    checkWaiting(request);
    return request;
  }

  async #answer(
    clientId: string,
    id: string,
    version: number,
    answer: { readonly answer: string; readonly answerWords: string | null },
  ): Promise<void> {
    const answered = await this.db
      .updateTable('closureRequests')
      .set({ ...answer, answeredAt: this.now, answeredBy: this.actor.id, version: version + 1 })
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    await editedOr(answered, () => this.#request(clientId, id));
  }
}

const keyOf = ({ kind, id }: Hindrance): string => `${kind} ${id}`;

function checkWaiting({ answer }: ClosureRequest): void {
  if (answer) throw new Conflict(409, 'already-answered', /*i18n*/ 'This request has an answer already.');
}
