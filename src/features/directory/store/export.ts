import { sql } from 'kysely';
import type { Db } from '#platform/db/index.ts';
import { nestOrganizations, type Row, type Tables } from '../export/nest.ts';
import { type EntityName, entities, entityNames } from '../import/entities.ts';

export class DirectoryExport {
  readonly #db: Db;
  readonly #agencyId: string;

  constructor(db: Db, agencyId: string) {
    this.#db = db;
    this.#agencyId = agencyId;
  }

  /** The whole directory as one page of `organization_full` (HSDS 3.0), as JSON text. */
  async text(): Promise<string> {
    const tables = Object.fromEntries(
      await Promise.all(entityNames.map(async (entity) => [entity, await this.#rows(entity)])),
    ) as Tables;
    const contents = nestOrganizations(tables);
    const total = contents.length;
    const page = {
      total_items: total,
      total_pages: 1,
      page_number: 1,
      size: total,
      first_page: true,
      last_page: true,
      empty: total === 0,
      contents,
    };
    return JSON.stringify(page, null, 1);
  }

  /** The camel-casing of names stops at JSON, so each row travels as JSON. */
  async #rows(entity: EntityName): Promise<Row[]> {
    const { rows } = await sql<{ row: Row }>`
      SELECT to_json(t) AS row FROM ${sql.table(entities[entity].table)} t WHERE t.agency_id = ${this.#agencyId} ORDER BY t.id`.execute(
      this.#db,
    );
    return rows.map(({ row }) => row);
  }
}
