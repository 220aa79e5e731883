import { sql } from 'kysely';
import { notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { HouseholdMember, NewHouseholdMember } from '../contract.ts';
import { ClientReader } from './clients.ts';

/** With whom clients live. Each membership is seen only by who sees that person. */
export class HouseholdWriter extends ClientReader {
  /** Everybody of the client's present household, and who left it. */
  async members(clientId: string): Promise<HouseholdMember[]> {
    const { rows } = await sql<HouseholdMember>`
      SELECT m.id, m.client_id, c.name, c.birth_date, m.relationship, m.started_on, m.ended_on
      FROM household_members mine
      JOIN household_members m ON m.agency_id = mine.agency_id AND m.household_id = mine.household_id
      JOIN clients c ON c.agency_id = m.agency_id AND c.id = m.client_id
      WHERE mine.agency_id = ${this.actor.agencyId} AND mine.client_id = ${clientId} AND mine.ended_on IS NULL
      ORDER BY m.ended_on IS NOT NULL, c.birth_date NULLS LAST, c.name`.execute(this.db);
    return rows;
  }

  /** Throws 404 for a client, or a member, that is missing or hidden. */
  async join(clientId: string, { memberId, relationship, startedOn }: NewHouseholdMember): Promise<void> {
    if (memberId === clientId) throw refuse('body.memberId', /*i18n*/ 'Please name somebody else.');
    if (!(await this.find(clientId)) || !(await this.find(memberId))) throw notFound();
    const before = await this.members(clientId);
    if (before.some((one) => one.clientId === memberId && !one.endedOn)) {
      throw refuse('body.memberId', /*i18n*/ 'They are in this household already.');
    }
    const householdId = (await this.#householdOf(clientId)) ?? (await this.#found(clientId));
    await this.#add({ householdId, clientId: memberId, relationship, startedOn: startedOn ?? null });
  }

  /** Throws 404, or 422 when it would end before it began. */
  async leave(clientId: string, memberId: string, endedOn: string): Promise<void> {
    const member = (await this.members(clientId)).find((one) => one.id === memberId && !one.endedOn);
    if (!member) throw notFound();
    if (member.startedOn && member.startedOn > endedOn)
      throw refuse('body.endedOn', /*i18n*/ 'They came later than this day.');
    await this.db
      .updateTable('householdMembers')
      .set({ endedOn })
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', memberId)
      .execute();
  }

  async #householdOf(clientId: string): Promise<string | undefined> {
    const found = await this.db
      .selectFrom('householdMembers')
      .select('householdId')
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('endedOn', 'is', null)
      .executeTakeFirst();
    return found?.householdId;
  }

  async #found(clientId: string): Promise<string> {
    const householdId = newId();
    await this.#add({ householdId, clientId, relationship: '', startedOn: null });
    return householdId;
  }

  async #add(member: {
    householdId: string;
    clientId: string;
    relationship: string;
    startedOn: string | null;
  }): Promise<void> {
    await this.db
      .insertInto('householdMembers')
      .values({ ...member, agencyId: this.actor.agencyId, id: newId(), createdBy: this.actor.id })
      .execute();
  }
}
