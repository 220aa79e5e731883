import { sql } from 'kysely';
import {
  absenceWords,
  type Category,
  findConsent,
  type How,
  recordDisclosure,
  type Standing,
} from '#features/sharing/index.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, refuse } from '#platform/errors/index.ts';
import { postMail } from '#platform/mail/index.ts';
import { newId } from '#platform/values/index.ts';
import { type Letter, letterOf } from '../letters.ts';
import { hashOf, newToken, urlOf } from '../links.ts';
import { afterReminder } from '../rules/clock.ts';
import { categoriesOf, type Known, type Tellable, whatIsTold } from '../rules/told.ts';
import { ReferralCourse } from './course.ts';
import { type Author, allow } from './hand.ts';
import type { HeldByUs } from './held.ts';
import { known } from './json.ts';
import type { At } from './reader.ts';

const linkDays = 30;

type Facts = {
  readonly known: Known;
  readonly organization: string;
  readonly service: string;
  readonly agency: string;
  readonly agencyPhone: string | null;
  readonly workerPhone: string | null;
};

type Ready = {
  readonly facts: Facts;
  readonly consent: NonNullable<Standing['consent']>;
  readonly categories: readonly Category[];
};

/** Everything by which something leaves the house. Each way out asks for live consent first. */
export class SendingCourse extends ReferralCourse {
  readonly #publicUrl: string;

  constructor(db: Db, author: Author, at: At, publicUrl: string) {
    super(db, author, at);
    this.#publicUrl = publicUrl;
  }

  /**
   * Tells the provider and writes down what was told. Answers the address of the link when it was not mailed.
   * Throws 422 with the reason when no live consent carries all of it.
   */
  async send(held: HeldByUs, how: How, email: string | null): Promise<string | null> {
    allow('send', held, 'worker');
    const ready = await this.#ready(held);
    const content = { kind: 'referral', ...whatIsTold(ready.facts.known, ready.categories) };
    await this.#disclose(held, ready, ready.categories, how, content);
    await this.move(held, { to: 'requested', reason: null });
    await this.change(held, { requestedAt: this.at.now, requestedBy: this.author.id });
    return how === 'link' ? this.#link(held, ready, email, 'request') : null;
  }

  /** A further link to the same page. */
  async link(held: HeldByUs, email: string | null): Promise<string | null> {
    allow('link', held, 'worker');
    return this.#link(held, await this.#ready(held), email, 'request');
  }

  /** Reminds by e-mail, with a link of its own: the earlier token is kept nowhere and cannot be sent again. */
  async remind(held: HeldByUs, email: string): Promise<void> {
    allow('remind', held, 'worker');
    await this.#link(held, await this.#ready(held), email, 'reminder');
    await this.tell(held, { kind: 'reminder', text: email });
    await this.change(held, { answerDueAt: this.endOf(afterReminder(this.at.today)) });
  }

  /** Words to the provider are a disclosure like any other: on consent, and listed for the person. */
  async writeToProvider(held: HeldByUs, text: string): Promise<void> {
    const ready = await this.#ready(held);
    await this.write(held, text);
    await this.#disclose(held, ready, ready.categories, 'link', { kind: 'message', text });
  }

  async revoke(held: HeldByUs, linkId: string): Promise<void> {
    const revoked = await this.db
      .updateTable('referralLinks')
      .set({ revokedAt: this.at.now, revokedBy: this.author.id })
      .where('agencyId', '=', held.agencyId)
      .where('referralId', '=', held.id)
      .where('id', '=', linkId)
      .where('revokedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!revoked) throw new Conflict(409, 'link-over', /*i18n*/ 'This link has ended already.');
    await this.tell(held, { kind: 'link_ended', text: null });
  }

  async #ready(held: HeldByUs): Promise<Ready> {
    const { agencyId, clientId, organizationId } = held;
    const categories = categoriesOf(held.tells as Tellable[], held.sensitivity as Category | null);
    const wish = { organizationId, purpose: 'referral', categories } as const;
    const { consent, absence } = await findConsent(this.db, agencyId, clientId, wish, this.at.today);
    if (!consent) throw refuse('consent', absenceWords[absence], 'no-consent');
    const { rows } = await sql<Facts>`
      SELECT ${known} AS known, o.name AS organization, v.name AS service,
        a.name AS agency, a.phone AS agency_phone, w.phone AS worker_phone
      FROM referrals r
      JOIN organizations o ON o.agency_id = r.agency_id AND o.id = r.organization_id
      JOIN services v ON v.agency_id = r.agency_id AND v.id = r.service_id
      JOIN agencies a ON a.id = r.agency_id
      JOIN workers w ON w.agency_id = r.agency_id AND w.id = ${this.author.id}
      WHERE r.agency_id = ${held.agencyId} AND r.id = ${held.id}`.execute(this.db);
    const [facts] = rows;
    if (!facts) throw new Error('a held referral is gone');
    return { facts, consent, categories };
  }

  async #disclose(
    held: HeldByUs,
    { facts, consent }: Ready,
    categories: readonly Category[],
    how: How,
    content: Record<string, unknown>,
  ): Promise<void> {
    const { clientId, organizationId, sensitivity } = held;
    const told = {
      clientId,
      consentId: consent.id,
      referralId: held.id,
      organizationId,
      recipient: facts.organization,
      purpose: 'referral',
      categories,
      content,
      how,
      sensitivity,
    } as const;
    await recordDisclosure(this.db, { agencyId: held.agencyId, id: this.author.id }, told, this.at.now);
  }

  async #link(
    held: HeldByUs,
    { facts, consent }: Ready,
    email: string | null,
    kind: Letter['kind'],
  ): Promise<string | null> {
    const token = newToken();
    const { agencyId, clientId } = held;
    const consentEnds = consent.expiresOn === null ? sql`'infinity'` : this.endOf(consent.expiresOn);
    const { expiresAt } = await this.db
      .insertInto('referralLinks')
      .values({
        agencyId,
        id: newId(),
        clientId,
        referralId: held.id,
        consentId: consent.id,
        tokenHash: hashOf(token),
        sentTo: email,
        createdAt: this.at.now,
        createdBy: this.author.id,
        expiresAt: sql<string>`least(now() + make_interval(days => ${linkDays}), ${consentEnds}::timestamptz)`,
      })
      .returning('expiresAt')
      .executeTakeFirstOrThrow();
    await this.tell(held, { kind: 'link', text: email });
    const url = urlOf(this.#publicUrl, token);
    if (email === null) return url;
    const letter = letterOf({
      kind,
      url,
      expiresAt,
      ...facts,
      worker: this.author.name,
      timeZone: this.author.timeZone,
    });
    await postMail(this.db, agencyId, { kind: 'referral', to: email, ...letter });
    return null;
  }
}
