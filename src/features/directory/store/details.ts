import type { Db } from '#platform/db/index.ts';
import { refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { Hours, OrganizationDraft, PlaceDraft, ServiceDraft } from '../contract.ts';

type PhoneDraft = OrganizationDraft['phones'][number];
type DetailTable = 'directoryLanguages' | 'requiredDocuments' | 'serviceAreas' | 'schedules';

/** Replaces the lists that hang on an entry. */
export class DetailWriter {
  readonly #db: Db;
  readonly #agencyId: string;

  constructor(db: Db, agencyId: string) {
    this.#db = db;
    this.#agencyId = agencyId;
  }

  async assertOrganization(id: string): Promise<void> {
    const known = await this.#db
      .selectFrom('organizations')
      .select('id')
      .where('agencyId', '=', this.#agencyId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!known)
      throw refuse(
        'body.organizationId',
        'This organization is not in the directory.',
        'unknown-organization',
      );
  }

  async replaceOfService(serviceId: string, draft: ServiceDraft): Promise<void> {
    const row = () => ({ agencyId: this.#agencyId, id: newId(), serviceId });
    await this.#clear('directoryLanguages', serviceId);
    await this.#clear('requiredDocuments', serviceId);
    await this.#clear('serviceAreas', serviceId);
    await this.#clear('schedules', serviceId);
    const insert = this.#db;
    if (draft.languages.length > 0)
      await insert
        .insertInto('directoryLanguages')
        .values(draft.languages.map((code) => ({ ...row(), code: code.split('-')[0] ?? code })))
        .execute();
    if (draft.documents.length > 0)
      await insert
        .insertInto('requiredDocuments')
        .values(draft.documents.map((document) => ({ ...row(), document })))
        .execute();
    if (draft.areas.length > 0)
      await insert
        .insertInto('serviceAreas')
        .values(draft.areas.map((name) => ({ ...row(), name })))
        .execute();
    if (draft.hours.length > 0)
      await insert
        .insertInto('schedules')
        .values(draft.hours.map((hours) => ({ ...row(), ...weekly(hours) })))
        .execute();
    await this.replacePhones('serviceId', serviceId, draft.phones);
    await this.#replacePlaces(serviceId, draft);
  }

  async replacePhones(
    column: 'serviceId' | 'organizationId',
    ownerId: string,
    phones: readonly PhoneDraft[],
  ): Promise<void> {
    const gone = this.#db
      .selectFrom('phones')
      .select('id')
      .where('agencyId', '=', this.#agencyId)
      .where(column, '=', ownerId);
    await this.#db
      .deleteFrom('directoryLanguages')
      .where('agencyId', '=', this.#agencyId)
      .where('phoneId', 'in', gone)
      .execute();
    await this.#db
      .deleteFrom('phones')
      .where('agencyId', '=', this.#agencyId)
      .where(column, '=', ownerId)
      .execute();
    if (phones.length === 0) return;
    const rows = phones.map((phone) => ({
      agencyId: this.#agencyId,
      id: newId(),
      [column]: ownerId,
      ...phone,
    }));
    await this.#db.insertInto('phones').values(rows).execute();
  }

  async #clear(table: DetailTable, serviceId: string): Promise<void> {
    await this.#db
      .deleteFrom(table)
      .where('agencyId', '=', this.#agencyId)
      .where('serviceId', '=', serviceId)
      .execute();
  }

  async #replacePlaces(serviceId: string, { places, organizationId }: ServiceDraft): Promise<void> {
    const links = await this.#db
      .selectFrom('serviceAtLocations')
      .select(['id', 'locationId'])
      .where('agencyId', '=', this.#agencyId)
      .where('serviceId', '=', serviceId)
      .execute();
    const own = new Set(links.map(({ locationId }) => locationId));
    for (const [index, place] of places.entries()) {
      if (place.id !== undefined && !own.has(place.id))
        throw refuse(`body.places.${index}.id`, 'This service is not given at that place.', 'unknown-place');
      if (place.id === undefined) await this.#addPlace(serviceId, organizationId, place);
      else await this.#changePlace(place.id, place);
    }
    const kept = new Set(places.flatMap(({ id }) => id ?? []));
    const gone = links.filter(({ locationId }) => !kept.has(locationId)).map(({ id }) => id);
    if (gone.length > 0) await this.#unlink(gone);
  }

  async #addPlace(serviceId: string, organizationId: string, place: PlaceDraft): Promise<void> {
    const agencyId = this.#agencyId;
    const locationId = newId();
    await this.#db
      .insertInto('locations')
      .values({ agencyId, id: locationId, organizationId, ...locationOf(place) })
      .execute();
    await this.#db
      .insertInto('addresses')
      .values({ agencyId, id: newId(), locationId, ...addressOf(place) })
      .execute();
    await this.#db
      .insertInto('serviceAtLocations')
      .values({ agencyId, id: newId(), serviceId, locationId })
      .execute();
  }

  async #changePlace(locationId: string, place: PlaceDraft): Promise<void> {
    const agencyId = this.#agencyId;
    await this.#db
      .updateTable('locations')
      .set(locationOf(place))
      .where('agencyId', '=', agencyId)
      .where('id', '=', locationId)
      .execute();
    const first = this.#db
      .selectFrom('addresses')
      .select('id')
      .where('agencyId', '=', agencyId)
      .where('locationId', '=', locationId)
      .orderBy('id')
      .limit(1);
    const changed = await this.#db
      .updateTable('addresses')
      .set(addressOf(place))
      .where('agencyId', '=', agencyId)
      .where('id', 'in', first)
      .executeTakeFirst();
    if (changed.numUpdatedRows > 0n) return;
    await this.#db
      .insertInto('addresses')
      .values({ agencyId, id: newId(), locationId, ...addressOf(place) })
      .execute();
  }

  /** The place itself stays: other services may be given there. */
  async #unlink(ids: readonly string[]): Promise<void> {
    for (const table of ['phones', 'schedules', 'directoryContacts'] as const) {
      await this.#db
        .updateTable(table)
        .set({ serviceAtLocationId: null })
        .where('agencyId', '=', this.#agencyId)
        .where('serviceAtLocationId', 'in', ids)
        .execute();
    }
    await this.#db
      .deleteFrom('serviceAtLocations')
      .where('agencyId', '=', this.#agencyId)
      .where('id', 'in', ids)
      .execute();
  }
}

const weekly = ({ days, opensAt, closesAt }: Hours) => ({
  freq: 'WEEKLY',
  byday: days.join(','),
  opensAt,
  closesAt,
});
const locationOf = ({ name, latitude, longitude, transportation }: PlaceDraft) => ({
  name,
  latitude,
  longitude,
  transportation,
});
const addressOf = (place: PlaceDraft) => ({
  address1: place.address,
  city: place.city,
  stateProvince: place.state ?? '',
  postalCode: place.postalCode ?? '',
});
