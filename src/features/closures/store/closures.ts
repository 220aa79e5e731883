import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { RawJson } from '#platform/http/index.ts';
import { newId, plusDays } from '#platform/values/index.ts';
import type { Hindrance, NewClosure } from '../contract.ts';
import { hindrances } from './check.ts';
import { allClosures, oneClosure } from './json.ts';

export type CaseRef = { readonly clientId: string; readonly caseId: string };

/** Where a case stands before its ending. */
type Standing = {
  readonly closedAt: string | null;
  readonly responsibleWorkerId: string;
  readonly reasons: readonly string[];
  readonly followUpDays: readonly number[];
  readonly open: readonly Hindrance[];
};

/** Who signed for what was left open, and why it was asked. */
export type Exceptions = {
  readonly open: readonly Hindrance[];
  readonly why: string;
  readonly askedBy: string;
};

export class ClosureReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** All endings of a client, newest first. Throws 404. */
  async list(clientId: string): Promise<RawJson> {
    const { rows } = await allClosures(this.actor.agencyId, clientId).execute(this.db);
    if (!rows[0]) throw notFound();
    return new RawJson(rows[0].text);
  }

  /** One ending. Throws 404. */
  async get(clientId: string, closureId: string): Promise<RawJson> {
    const { rows } = await oneClosure(this.actor.agencyId, clientId, closureId).execute(this.db);
    if (!rows[0]) throw notFound();
    return new RawJson(rows[0].text, closureId);
  }
}

/** Ends cases, inside the transaction of the request. */
export class ClosureWriter extends ClosureReader {
  protected readonly now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.now = now;
  }

  /** Ends a case that nothing stops. Throws 404; 409 with what is still open; 422 naming the field. */
  async close(ref: CaseRef, given: NewClosure, today: string): Promise<RawJson> {
    const standing = await this.standing(ref, given);
    if (standing.open.length > 0) {
      throw new Conflict(
        409,
        'still-open',
        /*i18n*/ 'Some things are still open. Mend them, or ask a supervisor to sign.',
        { current: { hindrances: standing.open } },
      );
    }
    await this.#withdrawRequest(ref);
    return await this.end(ref, given, standing, today);
  }

  /** What is still open when the case ends as `given`. Throws 404; 409 when it has ended; 422 naming the field. */
  protected async standing({ clientId, caseId }: CaseRef, given: NewClosure): Promise<Standing> {
    await this.#hold(caseId);
    const { rows } = await sql<Standing>`
      SELECT k.closed_at, k.responsible_worker_id, p.closing_reasons AS reasons, p.follow_up_days, ${hindrances} AS open
      FROM cases k
      JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
      WHERE k.agency_id = ${this.actor.agencyId} AND k.client_id = ${clientId} AND k.id = ${caseId}`.execute(
      this.db,
    );
    const found = rows[0];
    if (!found) throw notFound();
    if (found.closedAt) throw new Conflict(409, 'already-closed', /*i18n*/ 'This case has ended already.');
    checkGiven(this.actor, given, found.reasons);
    const undiscussed = {
      kind: 'not_discussed',
      id: caseId,
      title: given.notDiscussedReason ?? '',
      since: null,
    } as const;
    return { ...found, open: given.discussed ? found.open : [...found.open, undiscussed] };
  }

  /** Waits for whoever just adds something to the case, and lets nobody begin until it is decided. */
  async #hold(caseId: string): Promise<void> {
    await this.db
      .selectFrom('cases')
      .select('id')
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', caseId)
      .forNoKeyUpdate()
      .execute();
  }

  /** Writes the ending and plans the calls after it. */
  protected async end(
    { clientId, caseId }: CaseRef,
    given: NewClosure,
    { responsibleWorkerId, followUpDays }: Standing,
    today: string,
    signed?: Exceptions,
  ): Promise<RawJson> {
    const id = newId();
    const { agencyId } = this.actor;
    const closure = {
      ...{
        agencyId,
        id,
        clientId,
        caseId,
        reason: given.reason,
        summary: given.summary,
        clientWords: given.clientWords,
      },
      discussedWithClient: given.discussed,
      notDiscussedReason: given.notDiscussedReason,
      transitionPlan: given.transitionPlan,
      resources: JSON.stringify(given.resources),
      closedAt: this.now,
      closedBy: signed?.askedBy ?? this.actor.id,
      sensitivity: given.sensitivity,
      ...(signed ? this.#signature(signed) : {}),
    };
    const calls = (given.followUpDays ?? followUpDays).map((days) => ({
      ...{ agencyId, id: newId(), clientId, caseId, closureId: id, workerId: responsibleWorkerId },
      dueOn: plusDays(today, days),
    }));
    const [, , answer] = await Promise.all([
      this.db.insertInto('closures').values(closure).execute(),
      calls.length > 0 ? this.db.insertInto('followUps').values(calls).execute() : undefined,
      this.get(clientId, id),
    ]);
    return answer;
  }

  #signature({ open, why }: Exceptions) {
    return {
      exceptions: JSON.stringify(open),
      exceptionsReason: why,
      exceptionsSignedBy: this.actor.id,
      exceptionsSignedAt: this.now,
    };
  }

  /** Once nothing is open any more nobody needs to sign. */
  async #withdrawRequest({ clientId, caseId }: CaseRef): Promise<void> {
    await this.db
      .updateTable('closureRequests')
      .set({ answer: 'withdrawn', answeredAt: this.now, answeredBy: this.actor.id })
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('caseId', '=', caseId)
      .where('answer', 'is', null)
      .execute();
  }
}

function checkGiven(actor: WorkerActor, given: NewClosure, reasons: readonly string[]): void {
  if (!reasons.includes(given.reason))
    throw refuse('body.reason', /*i18n*/ 'This program does not end cases for this reason.');
  if (!given.discussed && !given.notDiscussedReason)
    throw refuse('body.notDiscussedReason', /*i18n*/ 'Please say why the ending could not be talked over.');
  if (given.sensitivity && !actor.clearances.includes(given.sensitivity))
    throw refuse('body.sensitivity', /*i18n*/ 'You are not cleared for this category.', 'not-cleared');
}
