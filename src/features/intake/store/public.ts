import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { VisitorActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { placeOf } from '#platform/http/place.ts';
import { newId } from '#platform/values/index.ts';
import type { NewSelfReferral, PublicPage } from '../contract.ts';
import { leastSeconds, messagesADay, messagesAnHour, referenceOf } from '../rules/public.ts';

type Kept = { readonly id: string; readonly reference: string };
type From = { readonly now: Date; readonly today: string; readonly ip: string };
type Letters = Readonly<Record<string, { readonly subject: string; readonly body: string }>>;

/** What the public page of a program tells, and what is written to it. */
export class PublicDoor {
  readonly #db: Db;

  constructor(db: Db, _actor: VisitorActor) {
    this.#db = db;
  }

  async page(now: Date): Promise<PublicPage> {
    const { rows } = await sql<{ page: Omit<PublicPage, 'opened'> | null; opened: string }>`
      SELECT access.public_page() AS page, access.opening_note(${now}) AS opened`.execute(this.#db);
    const [found] = rows;
    if (!found?.page) throw notFound();
    return { ...found.page, opened: found.opened };
  }

  /**
   * Keeps what somebody wrote, and alarms when there is danger. A machine is answered like a person, and nothing of it
   * is kept. Throws 422 when they cannot be reached as they wish, or wrote faster than anybody can; 429 after too many
   * from one place on a day, or to one page within an hour.
   */
  async refer(
    { website, opened, ...given }: NewSelfReferral,
    { now, today, ip }: From,
    alarms: Letters,
  ): Promise<Kept> {
    checkReachable(given);
    await this.#checkPace(opened, now);
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

  /** How long somebody wrote, and how many others did: neither hurries a person nor keeps one out. */
  async #checkPace(opened: string, now: Date): Promise<void> {
    const anHourAgo = new Date(now.getTime() - 3_600_000);
    const { rows } = await sql<{ early: boolean; lately: number }>`
      SELECT coalesce(access.opened_at(${opened}) > ${now}::timestamptz - make_interval(secs => ${leastSeconds}), true) AS early,
        access.written_since(${anHourAgo}) AS lately`.execute(this.#db);
    const [found] = rows;
    if (!found || found.early)
      throw new Conflict(422, 'too-soon', /*i18n*/ 'That was very fast. Please send it once more.');
    if (found.lately >= messagesAnHour)
      throw new Conflict(
        429,
        'too-many',
        /*i18n*/ 'Very many messages are coming in just now. Please call us, or write again in an hour.',
      );
  }

  async #checkAttempts(ip: string, today: string): Promise<void> {
    const { rows } = await sql<{
      times: number;
    }>`SELECT access.note_attempt(${placeOf(ip)}, ${today}::date) AS times`.execute(this.#db);
    if ((rows[0]?.times ?? 0) <= messagesADay) return;
    throw new Conflict(
      429,
      'too-many',
      /*i18n*/ 'Too many messages have come from here today. Please call us, or write again tomorrow.',
    );
  }
}

function checkReachable({ contactWay, contactAt }: Omit<NewSelfReferral, 'website' | 'opened'>): void {
  if (contactWay === 'none') return;
  if (contactWay === 'email' && !/^[^\s@,;<>()"]+@[^\s@,;<>()"]+$/.test(contactAt ?? ''))
    throw refuse('body.contactAt', /*i18n*/ 'Please give an e-mail address.');
  if (contactWay !== 'email' && (contactAt ?? '').replace(/\D/g, '').length < 3)
    throw refuse('body.contactAt', /*i18n*/ 'Please give a telephone number.');
}
