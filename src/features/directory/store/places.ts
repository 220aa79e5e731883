import type { Db } from '#platform/db/index.ts';
import { refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { PlaceDraft, ServiceDraft } from '../contract.ts';

/** Writes where services are given. */
export class PlaceWriter {
  readonly #db: Db;
  readonly #agencyId: string;

  constructor(db: Db, agencyId: string) {
    this.#db = db;
    this.#agencyId = agencyId;
  }

  /** @throws Conflict 422 for a place where the service is not given. */
  async replaceOfService(serviceId: string, { places, organizationId }: ServiceDraft): Promise<void> {
    const links = await this.#db
      .selectFrom('serviceAtLocations')
      .select(['id', 'locationId'])
      .where('agencyId', '=', this.#agencyId)
      .where('serviceId', '=', serviceId)
      .execute();
    const own = new Set(links.map(({ locationId }) => locationId));
    for (const [index, place] of places.entries()) {
      if (place.id !== undefined && !own.has(place.id))
        throw refuse(
          `body.places.${index}.id`,
          /*i18n*/ 'This service is not given at that place.',
          'unknown-place',
        );
      if (place.id === undefined) await this.#add(serviceId, organizationId, place);
      else await this.#change(place.id, place);
    }
    const kept = new Set(places.flatMap(({ id }) => id ?? []));
    await this.#unlink(links.filter(({ locationId }) => !kept.has(locationId)).map(({ id }) => id));
  }

  async #add(serviceId: string, organizationId: string, place: PlaceDraft): Promise<void> {
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

  async #change(locationId: string, place: PlaceDraft): Promise<void> {
    const agencyId = this.#agencyId;
    await this.#db
      .updateTable('locations')
      .set(locationOf(place))
      .where('agencyId', '=', agencyId)
      .where('id', '=', locationId)
      .execute();
    if (place.address === null) return;
    const street = this.#db
      .selectFrom('addresses')
      .select('id')
      .where('agencyId', '=', agencyId)
      .where('locationId', '=', locationId)
      .orderBy((row) => row('addressType', '=', 'postal'))
      .orderBy('id')
      .limit(1);
    const changed = await this.#db
      .updateTable('addresses')
      .set(addressOf(place))
      .where('agencyId', '=', agencyId)
      .where('id', 'in', street)
      .executeTakeFirst();
    if (changed.numUpdatedRows > 0n) return;
    await this.#db
      .insertInto('addresses')
      .values({ agencyId, id: newId(), locationId, ...addressOf(place) })
      .execute();
  }

  /** The place itself stays: other services may be given there. */
  async #unlink(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
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

const locationOf = ({ name, latitude, longitude, transportation }: PlaceDraft) => ({
  name,
  latitude,
  longitude,
  transportation,
});
const addressOf = (place: PlaceDraft) => ({
  address1: place.address ?? '',
  city: place.city ?? '',
  stateProvince: place.state ?? '',
  postalCode: place.postalCode ?? '',
});
