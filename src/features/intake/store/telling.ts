import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import { postMail } from '#platform/mail/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewTelling } from '../contract.ts';
import { nameRevealed, neutralSubject } from '../rules/telling.ts';

/** Refuses words that name the agency or a program of it: whoever reads along must not learn who writes. */
export async function checkNeutral(db: Db, agencyId: string, words: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    SELECT a.name FROM agencies a WHERE a.id = ${agencyId} UNION SELECT p.name FROM programs p WHERE p.agency_id = ${agencyId}`.execute(
    db,
  );
  const revealed = nameRevealed(
    words,
    rows.map(({ name }) => name),
  );
  if (revealed === null) return;
  throw refuse(
    'body.words',
    /*i18n*/ 'They did not ask for a message that says who writes. Please leave the name out.',
  );
}

type Told = {
  readonly triage: string | null;
  readonly email: string | null;
  readonly byEmail: boolean;
  readonly mayLeaveMessage: boolean | null;
  readonly language: string;
};

/** Tells a client what was decided about their case, inside the transaction of the request. */
export class TellingWriter {
  readonly #db: Db;
  readonly #actor: WorkerActor;
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    this.#db = db;
    this.#actor = actor;
    this.#now = now;
  }

  /** Throws 404; 422 while nothing is decided, or when e-mail is not a safe way to this person. */
  async tell(clientId: string, caseId: string, { how, words }: NewTelling): Promise<void> {
    const { triage, email, byEmail, mayLeaveMessage, language } = await this.#about(clientId, caseId);
    if (!triage) throw refuse('body.how', /*i18n*/ 'Nothing has been decided yet.');
    const { agencyId } = this.#actor;
    if (how === 'mail') {
      if (!email || !byEmail)
        throw refuse('body.how', /*i18n*/ 'E-mail is not a safe way to reach this person.');
      if (mayLeaveMessage !== true) await checkNeutral(this.#db, agencyId, words);
      await postMail(this.#db, agencyId, {
        kind: 'telling',
        to: email,
        subject: neutralSubject(language),
        body: words,
      });
    }
    await this.#db
      .insertInto('triageTellings')
      .values({
        agencyId,
        id: newId(),
        clientId,
        caseId,
        decision: triage,
        how,
        words,
        toldAt: this.#now,
        toldBy: this.#actor.id,
      })
      .execute();
  }

  async #about(clientId: string, caseId: string): Promise<Told> {
    const found = await this.#db
      .selectFrom('cases as k')
      .innerJoin('clients as c', (join) =>
        join.onRef('c.agencyId', '=', 'k.agencyId').onRef('c.id', '=', 'k.clientId'),
      )
      .select([
        'k.triage',
        'c.email',
        sql<boolean>`'email' = ANY (c.safe_contact_methods)`.as('byEmail'),
        'c.safeToLeaveMessage as mayLeaveMessage',
        'c.language',
      ])
      .where('k.agencyId', '=', this.#actor.agencyId)
      .where('k.clientId', '=', clientId)
      .where('k.id', '=', caseId)
      .executeTakeFirst();
    if (!found) throw notFound();
    return found;
  }
}
