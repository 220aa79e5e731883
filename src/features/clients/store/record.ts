import { sql } from 'kysely';
import type { Edit, Look } from '../contract.ts';
import { ClientReader } from './clients.ts';

type EditRow = Omit<Edit, 'changes'> & {
  readonly was: Record<string, unknown>;
  readonly became: Record<string, unknown>;
};

/** The name to show follows from the others; to say it again would double every change of a name. */
const derived = { clients: ['name'] } as Readonly<Record<string, readonly string[]>>;

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
      WHERE h.agency_id = ${this.actor.agencyId} AND h.client_id = ${clientId}
        AND (${before}::timestamptz IS NULL OR h.at < ${before}::timestamptz)
      ORDER BY h.at DESC LIMIT ${howMany}`.execute(this.db);
    return rows.map(({ was, became, ...edit }) => ({
      ...edit,
      changes: Object.keys(became)
        .filter((field) => !derived[edit.entity]?.includes(field))
        .map((field) => ({ field, was: was[field], became: became[field] })),
    }));
  }
}
