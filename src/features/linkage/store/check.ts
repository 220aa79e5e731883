import { sql } from 'kysely';
import type { Duplicate, LikelyPerson } from '../contract.ts';
import { sureness } from '../rules/sure.ts';
import { type Compared, comparedColumns, factsOf, LinkageReader } from './people.ts';

const looked = 60;
const few = 5;

/** Finds who may be the one about to be recorded, among those the actor sees. */
export class DuplicateFinder extends LinkageReader {
  /** The surest first, five at most. */
  async find(told: LikelyPerson): Promise<Duplicate[]> {
    const { givenName, familyName, birthDate, phone, email, address } = told;
    const { rows } = await sql<Compared>`
      SELECT ${comparedColumns}
      FROM access.linkage_candidates(${givenName}, ${familyName}, '{}', ${birthDate}::date, ${phone}, ${email}, ${address}, ${looked}) f
      JOIN clients c ON c.agency_id = ${this.actor.agencyId} AND c.id = f.client_id`.execute(this.db);
    const judge = await this.judgeFor([givenName, familyName]);
    return rows
      .flatMap((person) => {
        const { probability, sure, agreement } = judge.judge(told, factsOf(person));
        return sure ? [{ ...person, sure, agreement, probability }] : [];
      })
      .sort(
        (one, other) =>
          sureness.indexOf(one.sure) - sureness.indexOf(other.sure) || other.probability - one.probability,
      )
      .slice(0, few)
      .map(({ probability: _, ...person }) => person);
  }
}
