import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import { sensitiveCategories } from '#platform/values/index.ts';
import type { Family, Person, Tie } from '../contract.ts';
import { relativeJson, selfJson, standingTie, tieJson } from './json.ts';

/** Reads the people of a client's life, as far as the actor may see them. */
export class FamilyReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** Everybody and every tie, the client first, in one statement. Throws 404. */
  async family(clientId: string): Promise<Family> {
    const { rows } = await sql<{ self: Person; relatives: Person[]; ties: Tie[] }>`
      SELECT ${selfJson} AS self,
        (SELECT coalesce(json_agg(${relativeJson} ORDER BY r.birth_year NULLS LAST, r.name, r.id), '[]') FROM relatives r
          WHERE r.agency_id = c.agency_id AND r.client_id = c.id AND r.removed_at IS NULL) AS relatives,
        (SELECT coalesce(json_agg(${tieJson} ORDER BY t.since_year NULLS LAST, t.recorded_at, t.id), '[]') FROM family_ties t
          WHERE t.agency_id = c.agency_id AND t.client_id = c.id AND ${standingTie}) AS ties
      FROM clients c WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ${clientId}`.execute(this.db);
    const [found] = rows;
    if (!found) throw notFound();
    const { self, relatives, ties } = found;
    return { people: [self, ...relatives], ties, mayProtect: this.mayProtect() };
  }

  /** The protected categories that the actor is cleared for, and so may mark words with. */
  mayProtect(): Family['mayProtect'] {
    return sensitiveCategories.filter((category) => this.actor.clearances.includes(category));
  }

  /** The client as a person of their family; undefined when missing or hidden. */
  async findSelf(clientId: string): Promise<Person | undefined> {
    const { rows } = await sql<{ person: Person }>`
      SELECT ${selfJson} AS person FROM clients c
      WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ${clientId}`.execute(this.db);
    return rows[0]?.person;
  }

  /** A relative who was not taken out; undefined when missing or hidden. */
  async findRelative(clientId: string, relativeId: string): Promise<Person | undefined> {
    const { rows } = await sql<{ person: Person }>`
      SELECT ${relativeJson} AS person FROM relatives r
      WHERE r.agency_id = ${this.actor.agencyId} AND r.client_id = ${clientId} AND r.id = ${relativeId}
        AND r.removed_at IS NULL`.execute(this.db);
    return rows[0]?.person;
  }

  /** Throws 404 for a relative that is missing, hidden or taken out. */
  async relative(clientId: string, relativeId: string): Promise<Person> {
    const found = await this.findRelative(clientId, relativeId);
    if (!found) throw notFound();
    return found;
  }

  /** A tie that stands; undefined when missing or hidden. */
  async findTie(clientId: string, tieId: string): Promise<Tie | undefined> {
    const { rows } = await sql<{ tie: Tie }>`
      SELECT ${tieJson} AS tie FROM family_ties t
      WHERE t.agency_id = ${this.actor.agencyId} AND t.client_id = ${clientId} AND t.id = ${tieId}
        AND ${standingTie}`.execute(this.db);
    return rows[0]?.tie;
  }
}
