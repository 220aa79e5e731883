import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import type { ComparedPerson } from '../contract.ts';
import { Judge, type NameCount } from '../match/judge.ts';
import type { NamePair } from '../match/nicknames.ts';
import { fold } from '../match/text.ts';

const openCases = sql`(
  SELECT coalesce(json_agg(json_build_object('program', p.name, 'worker', w.name) ORDER BY k.opened_at), '[]')
  FROM cases k
  JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
  JOIN workers w ON w.agency_id = k.agency_id AND w.id = k.responsible_worker_id
  WHERE k.agency_id = c.agency_id AND k.client_id = c.id AND k.closed_at IS NULL)`;

const alsoKnownAs = sql`to_json(array_remove(ARRAY(
  SELECT DISTINCT a FROM unnest(c.other_names || btrim(c.given_name || ' ' || c.family_name)) AS a), c.name))`;

/** The columns of a ComparedPerson, from `clients c`. */
export const comparedColumns = sql`c.id, c.name, ${alsoKnownAs} AS also_known_as, c.birth_date, c.pronouns, c.phone,
  ${openCases} AS cases, c.given_name, c.family_name, c.email, c.address`;

export type Compared = ComparedPerson & { readonly alsoKnownAs: string[] };

/** Reads people whom the actor sees, to compare them. */
export class LinkageReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** Those of these whom the actor sees, by id. */
  async people(ids: readonly string[]): Promise<ReadonlyMap<string, Compared>> {
    if (ids.length === 0) return new Map();
    const { rows } = await sql<Compared>`SELECT ${comparedColumns} FROM clients c
      WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ANY (${[...ids]}::uuid[])`.execute(this.db);
    return new Map(rows.map((person) => [person.id, person]));
  }

  /** Somebody who judges pairs, knowing how common these names are in the agency and what it calls people. */
  protected async judgeFor(names: readonly string[]): Promise<Judge> {
    const asked = [...new Set(names.map(fold))];
    const { rows } = await sql<{ counts: NameCount[]; own: NamePair[] }>`
      SELECT (SELECT coalesce(json_agg(json_build_object('name', f.name, 'asGiven', f.as_given, 'asFamily', f.as_family)), '[]')
          FROM access.name_frequencies(${asked}::text[]) f) AS counts,
        (SELECT coalesce(json_agg(json_build_array(n.name, n.nickname)), '[]') FROM linkage_nicknames n
          WHERE n.agency_id = ${this.actor.agencyId} AND n.removed_at IS NULL) AS own`.execute(this.db);
    const { counts = [], own = [] } = rows[0] ?? {};
    return new Judge(counts.find(({ name }) => name === '')?.asGiven ?? 0, counts, own);
  }
}

/** A compared person as facts: the names under which they are known too count as other names. */
export const factsOf = (person: Compared) => ({ ...person, otherNames: person.alsoKnownAs });
