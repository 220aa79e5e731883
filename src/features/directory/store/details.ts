import type { Db } from '#platform/db/index.ts';
import { newId } from '#platform/values/index.ts';
import type { Hours, OrganizationDraft, ServiceDraft } from '../contract.ts';

type PhoneDraft = OrganizationDraft['phones'][number];
type Owner = 'serviceId' | 'organizationId';
type Row = { readonly id: string };

/**
 * Lets the lists that hang on an entry follow what somebody wrote: what is in both stays as it is, with all
 * that an import knows of it; what was left out goes, what is new comes.
 */
export class DetailWriter {
  readonly #db: Db;
  readonly #agencyId: string;

  constructor(db: Db, agencyId: string) {
    this.#db = db;
    this.#agencyId = agencyId;
  }

  async replaceOfService(serviceId: string, draft: ServiceDraft): Promise<void> {
    await this.#replaceLanguages(
      serviceId,
      draft.languages.map((tag) => tag.split('-')[0] ?? tag),
    );
    await this.#replaceDocuments(serviceId, draft.documents);
    await this.#replaceAreas(serviceId, draft.areas);
    await this.#replaceHours(serviceId, draft.hours);
    await this.replacePhones('serviceId', serviceId, draft.phones);
  }

  async replacePhones(column: Owner, ownerId: string, phones: readonly PhoneDraft[]): Promise<void> {
    const there = await this.#db
      .selectFrom('phones')
      .select(['id', 'number', 'extension', 'description'])
      .where('agencyId', '=', this.#agencyId)
      .where(column, '=', ownerId)
      .execute();
    const key = (phone: PhoneDraft) => [phone.number, phone.extension, phone.description].join('|');
    const { gone, added } = compare(there, key, phones, key);
    await this.#removePhones(gone);
    if (added.length > 0)
      await this.#db
        .insertInto('phones')
        .values(added.map((phone) => ({ ...this.#row(), [column]: ownerId, ...phone })))
        .execute();
  }

  async #removePhones(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#db
      .deleteFrom('directoryLanguages')
      .where('agencyId', '=', this.#agencyId)
      .where('phoneId', 'in', ids)
      .execute();
    await this.#db
      .deleteFrom('phones')
      .where('agencyId', '=', this.#agencyId)
      .where('id', 'in', ids)
      .execute();
  }

  /** Languages that have no short code were named by an import and stay. */
  async #replaceLanguages(serviceId: string, codes: readonly string[]): Promise<void> {
    const there = await this.#db
      .selectFrom('directoryLanguages')
      .select(['id', 'code'])
      .where('agencyId', '=', this.#agencyId)
      .where('serviceId', '=', serviceId)
      .where('code', 'is not', null)
      .execute();
    const { gone, added } = compare(there, ({ code }) => code ?? '', codes, String);
    await this.#remove('directoryLanguages', gone);
    if (added.length > 0)
      await this.#db
        .insertInto('directoryLanguages')
        .values(added.map((code) => ({ ...this.#row(), serviceId, code })))
        .execute();
  }

  async #replaceDocuments(serviceId: string, documents: readonly string[]): Promise<void> {
    const there = await this.#db
      .selectFrom('requiredDocuments')
      .select(['id', 'document'])
      .where('agencyId', '=', this.#agencyId)
      .where('serviceId', '=', serviceId)
      .execute();
    const { gone, added } = compare(there, ({ document }) => document, documents, String);
    await this.#remove('requiredDocuments', gone);
    if (added.length > 0)
      await this.#db
        .insertInto('requiredDocuments')
        .values(added.map((document) => ({ ...this.#row(), serviceId, document })))
        .execute();
  }

  async #replaceAreas(serviceId: string, areas: readonly string[]): Promise<void> {
    const there = await this.#db
      .selectFrom('serviceAreas')
      .select(['id', 'name', 'description', 'extent'])
      .where('agencyId', '=', this.#agencyId)
      .where('serviceId', '=', serviceId)
      .execute();
    const { gone, added } = compare(
      there,
      ({ name, description, extent }) => name ?? description ?? extent ?? '',
      areas,
      String,
    );
    await this.#remove('serviceAreas', gone);
    if (added.length > 0)
      await this.#db
        .insertInto('serviceAreas')
        .values(added.map((name) => ({ ...this.#row(), serviceId, name })))
        .execute();
  }

  /** Hours with words, a season or a place of their own are not plain, and stay. */
  async #replaceHours(serviceId: string, hours: readonly Hours[]): Promise<void> {
    const plain = this.#db
      .selectFrom('schedules')
      .select(['id', 'byday', 'opensAt', 'closesAt'])
      .where('agencyId', '=', this.#agencyId)
      .where('serviceId', '=', serviceId)
      .where((row) =>
        row
          .and({
            locationId: null,
            serviceAtLocationId: null,
            description: null,
            notes: null,
            validFrom: null,
            validTo: null,
          })
          .and('byday', 'is not', null),
      );
    const minutes = (time: string | null) => (time ?? '').slice(0, 5);
    const { gone, added } = compare(
      await plain.execute(),
      ({ byday, opensAt, closesAt }) => [byday, minutes(opensAt), minutes(closesAt)].join('|'),
      hours,
      ({ days, opensAt, closesAt }) => [days.join(','), opensAt, closesAt].join('|'),
    );
    await this.#remove('schedules', gone);
    const weekly = added.map(({ days, opensAt, closesAt }) => ({
      ...this.#row(),
      serviceId,
      freq: 'WEEKLY',
      byday: days.join(','),
      opensAt,
      closesAt,
    }));
    if (weekly.length > 0) await this.#db.insertInto('schedules').values(weekly).execute();
  }

  #row() {
    return { agencyId: this.#agencyId, id: newId() };
  }

  async #remove(
    table: 'directoryLanguages' | 'requiredDocuments' | 'serviceAreas' | 'schedules',
    ids: readonly string[],
  ): Promise<void> {
    if (ids.length > 0)
      await this.#db
        .deleteFrom(table)
        .where('agencyId', '=', this.#agencyId)
        .where('id', 'in', ids)
        .execute();
  }
}

/** Which rows are wanted no longer, and which wishes have no row yet. */
function compare<R extends Row, W>(
  there: readonly R[],
  keyOfRow: (row: R) => string,
  wanted: readonly W[],
  keyOfWish: (wish: W) => string,
): { gone: string[]; added: W[] } {
  const wishes = new Map(wanted.map((wish) => [keyOfWish(wish), wish]));
  const rows = new Set(there.map(keyOfRow));
  return {
    gone: there.filter((row) => !wishes.has(keyOfRow(row))).map(({ id }) => id),
    added: [...wishes].filter(([key]) => !rows.has(key)).map(([, wish]) => wish),
  };
}
