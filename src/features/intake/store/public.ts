import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { VisitorActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewSelfReferral, PublicPage } from '../contract.ts';
import { messagesADay, referenceOf } from '../rules/public.ts';

type Kept = { readonly id: string; readonly reference: string };
type From = { readonly now: Date; readonly today: string; readonly ip: string };
type Letters = Readonly<Record<string, { readonly subject: string; readonly body: string }>>;

/** What the public page of a program tells, and what is written to it. */
export class PublicDoor {
  readonly #db: Db;

  constructor(db: Db, _actor: VisitorActor) {
    this.#db = db;
  }

  async page(): Promise<PublicPage> {
    const { rows } = await sql<{ page: PublicPage | null }>`SELECT access.public_page() AS page`.execute(
      this.#db,
    );
    if (!rows[0]?.page) throw notFound();
    return rows[0].page;
  }

  /**
   * Keeps what somebody wrote, and alarms when there is danger. A machine is answered like a person, and nothing of it
   * is kept. Throws 422 when they cannot be reached as they wish, 429 after too many from one address on a day.
   */
  async refer(
    { website, ...given }: NewSelfReferral,
    { now, today, ip }: From,
    alarms: Letters,
  ): Promise<Kept> {
    checkReachable(given);
    await this.#checkAttempts(ip, today);
    const kept = { id: newId(), reference: referenceOf(randomBytes(8)) };
    if (website !== '') return kept;
    const row = {
      ...kept,
      called: given.called,
      words: given.words,
      in_danger: given.inDanger,
      contact_way: given.contactWay,
      contact_at: given.contactWay === 'none' ? null : given.contactAt,
      contact_times: given.contactTimes,
      may_say_who: given.maySayWho,
      language: given.language,
      interpreter_needed: given.interpreterNeeded,
      received_at: now.toISOString(),
    };
    await sql`SELECT access.refer_oneself(${JSON.stringify(row)}::json, ${JSON.stringify(alarms)}::json)`.execute(
      this.#db,
    );
    return kept;
  }

  async #checkAttempts(ip: string, today: string): Promise<void> {
    const { rows } = await sql<{
      times: number;
    }>`SELECT access.note_attempt(${ip}, ${today}::date) AS times`.execute(this.#db);
    if ((rows[0]?.times ?? 0) <= messagesADay) return;
    throw new Conflict(
      429,
      'too-many',
      /*i18n*/ 'Too many messages have come from here today. Please call us, or write again tomorrow.',
    );
  }
}

function checkReachable({ contactWay, contactAt }: Omit<NewSelfReferral, 'website'>): void {
  if (contactWay === 'none') return;
  if (contactWay === 'email' && !/^[^\s@]+@[^\s@]+$/.test(contactAt ?? ''))
    throw refuse('body.contactAt', /*i18n*/ 'Please give an e-mail address.');
  if (contactWay !== 'email' && (contactAt ?? '').replace(/\D/g, '').length < 3)
    throw refuse('body.contactAt', /*i18n*/ 'Please give a telephone number.');
}
