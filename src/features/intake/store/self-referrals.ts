import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { postMail } from '#platform/mail/index.ts';
import type { NewTelling, Redirection, SelfReferral } from '../contract.ts';
import type { ErasedAtOnceBecause } from '../rules/keeping.ts';
import { neutralSubject } from '../rules/telling.ts';
import { checkNeutral } from './telling.ts';

/** SQL of one self-referral `r` of program `p`. */
export const selfReferralJson = sql`json_build_object(
  'id', r.id, 'program', json_build_object('id', p.id, 'name', p.name), 'reference', r.reference, 'called', r.called, 'words', r.words,
  'inDanger', r.in_danger, 'contactWay', r.contact_way, 'contactAt', r.contact_at, 'contactTimes', r.contact_times,
  'maySayWho', r.may_say_who, 'language', r.language, 'interpreterNeeded', r.interpreter_needed, 'receivedAt', r.received_at,
  'endedAs', r.ended_as, 'endedReason', r.ended_reason, 'endedAt', r.ended_at, 'redirectedTo', r.redirected_to,
  'told', CASE WHEN r.told_at IS NOT NULL THEN json_build_object('how', r.told_how, 'at', r.told_at, 'words', r.told_words) END)`;

/** Decides about what somebody wrote, inside the transaction of the request. */
export class SelfReferralWriter {
  readonly #db: Db;
  readonly #actor: WorkerActor;
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    this.#db = db;
    this.#actor = actor;
    this.#now = now;
  }

  /** Throws 404 when it is missing, or of a program for which the actor does not decide. */
  async get(id: string): Promise<SelfReferral> {
    const { rows } = await sql<{ found: SelfReferral }>`
      SELECT ${selfReferralJson} AS found FROM self_referrals r
      JOIN programs p ON p.agency_id = r.agency_id AND p.id = r.program_id
      WHERE r.agency_id = ${this.#actor.agencyId} AND r.id = ${id}`.execute(this.#db);
    if (!rows[0]) throw notFound();
    return rows[0].found;
  }

  async redirect(id: string, { reason, serviceId, serviceName }: Redirection): Promise<SelfReferral> {
    const redirectedTo = serviceId ? await this.#nameOf(serviceId) : serviceName;
    if (!redirectedTo)
      throw refuse('body.serviceName', /*i18n*/ 'Please name the service they were shown on to.');
    return this.#end(id, {
      endedAs: 'redirected',
      endedReason: reason,
      redirectedTo,
      redirectedToServiceId: serviceId ?? null,
    });
  }

  async setAside(id: string, reason: string): Promise<SelfReferral> {
    return this.#end(id, { endedAs: 'set_aside', endedReason: reason });
  }

  /** The one with this reference, if the actor decides about it; a reference is as good as unique. */
  async findByReference(reference: string): Promise<SelfReferral[]> {
    const { rows } = await sql<{ found: SelfReferral }>`
      SELECT ${selfReferralJson} AS found FROM self_referrals r
      JOIN programs p ON p.agency_id = r.agency_id AND p.id = r.program_id
      WHERE r.agency_id = ${this.#actor.agencyId} AND r.reference = ${reference}
      ORDER BY r.received_at DESC LIMIT 5`.execute(this.#db);
    return rows.map(({ found }) => found);
  }

  /** Erases it, decided or not, and keeps only that it was there. Throws 404. */
  async erase(id: string, because: ErasedAtOnceBecause): Promise<void> {
    const { rows } = await sql<{ erased: boolean | null }>`
      SELECT access.erase_self_referral(${id}, ${because}, ${this.#now}) AS erased`.execute(this.#db);
    if (!rows[0]?.erased) throw notFound();
  }

  /** Records that they were told, and sends the mail where it goes by mail. */
  async tell(id: string, { how, words }: NewTelling): Promise<SelfReferral> {
    const one = await this.get(id);
    if (how === 'mail') {
      if (one.contactWay !== 'email' || !one.contactAt)
        throw refuse('body.how', /*i18n*/ 'They did not ask to be written to by e-mail.');
      if (!one.maySayWho) await checkNeutral(this.#db, this.#actor.agencyId, words);
      await postMail(this.#db, this.#actor.agencyId, {
        kind: 'telling',
        to: one.contactAt,
        subject: neutralSubject(one.language),
        body: words,
      });
    }
    await this.#db
      .updateTable('selfReferrals')
      .set((set) => ({
        toldHow: how,
        toldWords: words,
        toldAt: this.#now,
        toldBy: this.#actor.id,
        version: set('version', '+', 1),
      }))
      .where('agencyId', '=', this.#actor.agencyId)
      .where('id', '=', id)
      .execute();
    return this.get(id);
  }

  async #end(
    id: string,
    ending: {
      endedAs: string;
      endedReason: string;
      redirectedTo?: string;
      redirectedToServiceId?: string | null;
    },
  ): Promise<SelfReferral> {
    const ended = await this.#db
      .updateTable('selfReferrals')
      .set((set) => ({
        ...ending,
        endedAt: this.#now,
        endedBy: this.#actor.id,
        version: set('version', '+', 1),
      }))
      .where('agencyId', '=', this.#actor.agencyId)
      .where('id', '=', id)
      .where('endedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    const now = await this.get(id);
    if (!ended)
      throw new Conflict(409, 'decided', /*i18n*/ 'Somebody else has decided about this meanwhile.');
    return now;
  }

  async #nameOf(serviceId: string): Promise<string> {
    const found = await this.#db
      .selectFrom('services')
      .select('name')
      .where('agencyId', '=', this.#actor.agencyId)
      .where('id', '=', serviceId)
      .executeTakeFirst();
    if (!found) throw refuse('body.serviceId', /*i18n*/ 'We know no such service.');
    return found.name;
  }
}
