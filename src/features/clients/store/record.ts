import { sql } from 'kysely';
import type { Edit, Look } from '../contract.ts';
import { ClientReader } from './clients.ts';

type EditRow = Omit<Edit, 'changes'> & {
  readonly was: Record<string, unknown>;
  readonly became: Record<string, unknown>;
};

/** Who and when stand beside the change already, and the name to show follows from the other names. */
const saysNothingNew = (entity: string, field: string) =>
  /_(at|by|by_kind)$/.test(field) || (entity === 'clients' && field === 'name');

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idsIn = (row: EditRow) =>
  [row.was, row.became]
    .flatMap(Object.values)
    .filter((value): value is string => typeof value === 'string' && uuid.test(value));

/** What was done with a record, and by whom. */
export class RecordReader extends ClientReader {
  /** Newest first, at most `howMany`, before a moment. */
  async looks(clientId: string, howMany: number, before: string | null): Promise<Look[]> {
    const { rows } = await sql<Look>`
      SELECT at, who, kind, action, what, why FROM access.access_list(${clientId}, ${before}::timestamptz, ${howMany})`.execute(
      this.db,
    );
    return rows;
  }

  /** True when the actor is responsible for an open or closed case of the client. */
  async isResponsible(clientId: string): Promise<boolean> {
    const found = await this.db
      .selectFrom('cases')
      .select('id')
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('responsibleWorkerId', '=', this.actor.id)
      .executeTakeFirst();
    return found !== undefined;
  }

  /** Newest first, at most `howMany`, before a moment. */
  async edits(clientId: string, howMany: number, before: string | null): Promise<Edit[]> {
    const { rows } = await sql<EditRow>`
      SELECT h.id, h.at, w.name AS who, h.entity, h.was, h.became FROM field_history h
      LEFT JOIN workers w ON w.agency_id = h.agency_id AND w.id = h.actor_id
      WHERE h.agency_id = ${this.actor.agencyId} AND h.client_id = ANY (${clientId}::uuid || ARRAY(SELECT access.merged_into(${clientId})))
        AND (${before}::timestamptz IS NULL OR h.at < ${before}::timestamptz)
      ORDER BY h.at DESC LIMIT ${howMany}`.execute(this.db);
    const names = await this.#namesOf(rows.flatMap(idsIn));
    const said = (value: unknown) => (typeof value === 'string' ? (names.get(value) ?? value) : value);
    return rows
      .map(({ was, became, ...edit }) => ({
        ...edit,
        changes: Object.keys(became)
          .filter((field) => !saysNothingNew(edit.entity, field))
          .map((field) => ({ field, was: said(was[field]), became: said(became[field]) })),
      }))
      .filter(({ changes }) => changes.length > 0);
  }

  async #namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const { rows } = await sql<{ id: string; name: string }>`
      SELECT id, name FROM workers WHERE agency_id = ${this.actor.agencyId} AND id = ANY (${[...ids]}::uuid[])
      UNION ALL
      SELECT id, name FROM programs WHERE agency_id = ${this.actor.agencyId} AND id = ANY (${[...ids]}::uuid[])`.execute(
      this.db,
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
