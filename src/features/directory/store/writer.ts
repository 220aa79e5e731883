import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import { editedOr } from '#platform/db/edits.ts';
import type { Db } from '#platform/db/index.ts';
import { refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewVerification, OrganizationDraft, ServiceDraft } from '../contract.ts';
import { DetailWriter } from './details.ts';
import { PlaceWriter } from './places.ts';
import { DirectoryReader } from './reader.ts';

/** Writes the directory by hand. What is written answers as it is read. */
export class DirectoryWriter extends DirectoryReader {
  readonly #actor: WorkerActor;
  readonly #now: Date;
  readonly #details: DetailWriter;
  readonly #places: PlaceWriter;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor.agencyId);
    this.#actor = actor;
    this.#now = now;
    this.#details = new DetailWriter(db, actor.agencyId);
    this.#places = new PlaceWriter(db, actor.agencyId);
  }

  /** Answers the id. @throws Conflict 422 when the organization is not in the directory. */
  async addService(draft: ServiceDraft): Promise<string> {
    const id = newId();
    await this.#assertOrganization(draft.organizationId);
    await this.db
      .insertInto('services')
      .values({ agencyId: this.agencyId, id, sourceId: id, ...columnsOf(draft) })
      .execute();
    await this.#details.replaceOfService(id, draft);
    await this.#places.replaceOfService(id, draft);
    return id;
  }

  /** @throws Refused 404, Conflict 412, and 422 for a place or organization that is not its own */
  async changeService(id: string, version: number, draft: ServiceDraft): Promise<void> {
    await this.#assertOrganization(draft.organizationId);
    const changed = await this.db
      .updateTable('services')
      .set((row) => ({ ...columnsOf(draft), version: row('version', '+', 1) }))
      .where('agencyId', '=', this.agencyId)
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    await editedOr(changed, async () => {
      const there = await this.findService(id);
      return there === undefined ? undefined : JSON.parse(there);
    });
    await this.#details.replaceOfService(id, draft);
    await this.#places.replaceOfService(id, draft);
  }

  /** Records that somebody asked, and lets the entry follow what they heard. @throws Refused 404 */
  async verify(serviceId: string, heard: NewVerification): Promise<void> {
    const verifiedAt = this.#now.toISOString();
    const news = {
      ...(heard.waitingDays === null ? {} : { waitingDays: heard.waitingDays }),
      ...(heard.capacity === null ? {} : { capacity: heard.capacity }),
      ...(heard.found === 'closed' ? { status: 'defunct' } : {}),
    };
    const changed = await this.db
      .updateTable('services')
      .set((row) => ({
        ...news,
        lastVerifiedAt: verifiedAt,
        lastVerifiedBy: this.#actor.id,
        version: row('version', '+', 1),
      }))
      .where('agencyId', '=', this.agencyId)
      .where('id', '=', serviceId)
      .returning('id')
      .executeTakeFirst();
    await editedOr(changed, async () => undefined);
    await this.db
      .insertInto('serviceVerifications')
      .values({
        agencyId: this.agencyId,
        id: newId(),
        serviceId,
        verifiedAt,
        verifiedBy: this.#actor.id,
        ...heard,
      })
      .execute();
  }

  async addOrganization({ phones, ...draft }: OrganizationDraft): Promise<string> {
    const id = newId();
    const values = { ...draft, description: draft.description ?? '' };
    await this.db
      .insertInto('organizations')
      .values({ agencyId: this.agencyId, id, sourceId: id, ...values })
      .execute();
    await this.#details.replacePhones('organizationId', id, phones);
    return id;
  }

  /** @throws Refused 404, Conflict 412 */
  async changeOrganization(
    id: string,
    version: number,
    { phones, ...draft }: OrganizationDraft,
  ): Promise<void> {
    const changed = await this.db
      .updateTable('organizations')
      .set((row) => ({ ...draft, description: draft.description ?? '', version: row('version', '+', 1) }))
      .where('agencyId', '=', this.agencyId)
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    await editedOr(changed, () => this.findOrganization(id));
    await this.#details.replacePhones('organizationId', id, phones);
    await this.#refreshSearchOf(id);
  }

  async #assertOrganization(id: string): Promise<void> {
    const known = await this.db
      .selectFrom('organizations')
      .select('id')
      .where('agencyId', '=', this.agencyId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!known)
      throw refuse(
        'body.organizationId',
        /*i18n*/ 'This organization is not in the directory.',
        'unknown-organization',
      );
  }

  /** Services are found by the name of their organization too: writing them again renews their words. */
  async #refreshSearchOf(organizationId: string): Promise<void> {
    await this.db
      .updateTable('services')
      .set({ searchText: sql`search_text` })
      .where('agencyId', '=', this.agencyId)
      .where('organizationId', '=', organizationId)
      .execute();
  }
}

function columnsOf(draft: ServiceDraft) {
  const {
    eligibility,
    fees,
    interpretation,
    application,
    languages: _l,
    documents: _d,
    phones: _p,
    hours: _h,
    areas: _a,
    places: _pl,
    ...same
  } = draft;
  return {
    ...same,
    domainsByHand: draft.domains.length > 0,
    eligibilityDescription: eligibility,
    feesDescription: fees,
    interpretationServices: interpretation,
    applicationProcess: application,
  };
}
