import { sql } from 'kysely';
import type { FoundPerson } from '../contract.ts';
import { ClientReader } from './clients.ts';

export type Remembered = {
  readonly names: string;
  readonly birthDates: readonly string[];
  readonly phone: string | null;
};

const openCases = sql`(
  SELECT coalesce(json_agg(json_build_object('program', p.name, 'worker', w.name) ORDER BY k.opened_at), '[]')
  FROM cases k
  JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
  JOIN workers w ON w.agency_id = k.agency_id AND w.id = k.responsible_worker_id
  WHERE k.agency_id = c.agency_id AND k.client_id = c.id AND k.closed_at IS NULL)`;

const alsoKnownAs = sql`to_json(array_remove(ARRAY(
  SELECT DISTINCT a FROM unnest(c.other_names || btrim(c.given_name || ' ' || c.family_name)) AS a), c.name))`;

/** Finds people among those the actor sees. */
export class ClientFinder extends ClientReader {
  /** The most likely first, `howMany` at most. */
  async match({ names, birthDates, phone }: Remembered, howMany = 20): Promise<FoundPerson[]> {
    const { rows } = await sql<FoundPerson>`
      SELECT c.id, c.name, ${alsoKnownAs} AS also_known_as, c.birth_date, c.pronouns, c.phone, ${openCases} AS cases
      FROM access.find_clients(${names}, ${[...birthDates]}::date[], ${phone}, ${howMany}) f
      JOIN clients c ON c.agency_id = ${this.actor.agencyId} AND c.id = f.client_id
      ORDER BY f.likeness DESC, f.client_id DESC`.execute(this.db);
    return rows;
  }
}
