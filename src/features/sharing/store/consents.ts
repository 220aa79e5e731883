import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { Consent, NewConsent } from '../contract.ts';
import { consentJson, disclosureJson } from './columns.ts';

/** Reads consents and disclosures; `today` is the agency's day. */
export class ConsentReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;
  protected readonly today: string;

  constructor(db: Db, actor: WorkerActor, today: string) {
    this.db = db;
    this.actor = actor;
    this.today = today;
  }

  /** JSON text of Sharing; throws 404 for a missing or hidden client. */
  async sharing(clientId: string): Promise<string> {
    const { rows } = await sql<{ sharing: string }>`
      SELECT json_build_object(
        'consents', (SELECT coalesce(json_agg(${consentJson(this.today)} ORDER BY k.given_on DESC, k.created_at DESC), '[]')
          FROM consents k WHERE k.agency_id = c.agency_id AND k.client_id = c.id),
        'disclosures', (SELECT coalesce(json_agg(${disclosureJson} ORDER BY d.disclosed_at DESC), '[]')
          FROM disclosures d WHERE d.agency_id = c.agency_id AND d.client_id = c.id)
      )::text AS sharing
      FROM clients c WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ${clientId}`.execute(this.db);
    const [found] = rows;
    if (!found) throw notFound();
    return found.sharing;
  }

  protected async get(clientId: string, consentId: string): Promise<Consent> {
    const { rows } = await sql<{ consent: Consent }>`
      SELECT ${consentJson(this.today)} AS consent FROM consents k
      WHERE k.agency_id = ${this.actor.agencyId} AND k.client_id = ${clientId} AND k.id = ${consentId}`.execute(
      this.db,
    );
    const [found] = rows;
    if (!found) throw notFound();
    return found.consent;
  }
}

/** Records consents and their withdrawal, inside the transaction of the request. */
export class ConsentWriter extends ConsentReader {
  /** Records a consent; throws 404 for a hidden client, 422 for an organization that is not in the directory. */
  async give(clientId: string, given: NewConsent, now: Date): Promise<Consent> {
    if (given.kind === 'sharing') await this.#checkOrganization(given.organizationId);
    const { kind, words, givenOn, expiresOn, given: how } = given;
    const told =
      given.kind === 'sharing'
        ? { organizationId: given.organizationId, purpose: given.purpose, categories: given.categories }
        : { purpose: 'service' };
    const id = newId();
    await this.db
      .insertInto('consents')
      .values({
        agencyId: this.actor.agencyId,
        id,
        clientId,
        kind,
        ...told,
        given: how,
        words,
        givenOn,
        expiresOn,
        recordedBy: this.actor.id,
        createdAt: now,
      })
      .execute();
    return this.get(clientId, id);
  }

  /** Takes a consent back. Links that rest on it end in the same transaction (a trigger of referral_links). */
  async withdraw(clientId: string, consentId: string, reason: string, now: Date): Promise<Consent> {
    const done = await this.db
      .updateTable('consents')
      .set((set) => ({
        withdrawnAt: now,
        withdrawnBy: this.actor.id,
        withdrawnReason: reason,
        version: set('version', '+', 1),
      }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', consentId)
      .where('withdrawnAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    const consent = await this.get(clientId, consentId);
    if (!done)
      throw new Conflict(409, 'already-withdrawn', /*i18n*/ 'This consent has been withdrawn already.');
    return consent;
  }

  async #checkOrganization(organizationId: string): Promise<void> {
    const found = await this.db
      .selectFrom('organizations')
      .select('id')
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', organizationId)
      .executeTakeFirst();
    if (!found) throw refuse('body.organizationId', /*i18n*/ 'This organization is not in our directory.');
  }
}
