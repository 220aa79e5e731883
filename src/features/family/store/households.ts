import { sql } from 'kysely';
import { editedOr } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { ChangedStay, Household, Member, NewHousehold, NewMember } from '../contract.ts';
import { RelativeWriter } from './relatives.ts';

/** With whom clients live, over time. Each stay is seen only by who sees that person. */
export class HouseholdWriter extends RelativeWriter {
  /** Every household that the client lives or lived in, present ones first. Throws 404. */
  async households(clientId: string): Promise<Household[]> {
    const { rows } = await sql<{ households: Household[] }>`
      WITH mine AS (
        SELECT m.household_id, (array_agg(m.label ORDER BY m.created_at DESC) FILTER (WHERE m.label <> ''))[1] AS label,
          bool_or(m.ended_on IS NULL) AS present, min(m.created_at) AS since
        FROM household_members m
        WHERE m.agency_id = ${this.actor.agencyId} AND m.client_id = ${clientId} AND m.relative_id IS NULL
        GROUP BY m.household_id
      ), members AS (
        SELECT m.household_id, json_agg(json_build_object(
            'id', m.id, 'clientId', m.client_id, 'relativeId', m.relative_id, 'name', coalesce(r.name, p.name),
            'label', CASE WHEN m.client_id = ${clientId} AND m.relative_id IS NULL THEN m.label ELSE '' END,
            'relationship', m.relationship, 'startedOn', m.started_on, 'endedOn', m.ended_on, 'version', m.version)
          ORDER BY m.ended_on IS NOT NULL, m.relative_id IS NOT NULL, p.id <> ${clientId}, p.birth_date NULLS LAST, p.name, r.name) AS list
        FROM mine
        JOIN household_members m ON m.agency_id = ${this.actor.agencyId} AND m.household_id = mine.household_id
        JOIN clients p ON p.agency_id = m.agency_id AND p.id = m.client_id
        LEFT JOIN relatives r ON r.agency_id = m.agency_id AND r.id = m.relative_id AND r.removed_at IS NULL
        WHERE m.relative_id IS NULL OR r.id IS NOT NULL
        GROUP BY m.household_id
      )
      SELECT (SELECT coalesce(json_agg(json_build_object('id', mine.household_id, 'label', coalesce(mine.label, ''), 'members', s.list)
          ORDER BY mine.present DESC, mine.since), '[]')
        FROM mine JOIN members s ON s.household_id = mine.household_id) AS households
      FROM clients c WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ${clientId}`.execute(this.db);
    if (!rows[0]) throw notFound();
    return rows[0].households;
  }

  /** A household in which the client lives, alone at first. */
  async begin(clientId: string, { label, startedOn }: NewHousehold): Promise<Household[]> {
    await this.#stay({
      householdId: newId(),
      clientId,
      relativeId: null,
      relationship: '',
      label,
      startedOn,
    });
    return await this.households(clientId);
  }

  /**
   * Another client, or a relative of this one, lives there too; a relative who is known to be a client joins as that
   * client. Throws 404 for a household, a client or a relative that is missing or hidden, 422 for who is there already.
   */
  async join(clientId: string, householdId: string, given: NewMember): Promise<Household[]> {
    const household = (await this.households(clientId)).find(({ id }) => id === householdId);
    if (!household) throw notFound();
    if (given.memberId === clientId && household.members.some((one) => isNow(one, clientId, null)))
      throw refuse('body.memberId', /*i18n*/ 'Please name somebody else.');
    const who = await this.#who(clientId, given.memberId);
    if (household.members.some((one) => isNow(one, who.clientId, who.relativeId)))
      throw refuse('body.memberId', /*i18n*/ 'They are in this household already.');
    const { relationship, startedOn } = given;
    await this.#stay({ householdId, ...who, relationship, label: '', startedOn });
    return await this.households(clientId);
  }

  /** Throws 404, or 422 when it would end before it began. */
  async leave(
    clientId: string,
    householdId: string,
    memberId: string,
    endedOn: string,
  ): Promise<Household[]> {
    const household = (await this.households(clientId)).find(({ id }) => id === householdId);
    const member = household?.members.find((one) => one.id === memberId && !one.endedOn);
    if (!member) throw notFound();
    if (member.startedOn && member.startedOn > endedOn)
      throw refuse('body.endedOn', /*i18n*/ 'They came later than this day.');
    await this.db
      .updateTable('householdMembers')
      .set((eb) => ({ endedOn, version: eb('version', '+', 1) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', memberId)
      .execute();
    return await this.households(clientId);
  }

  /** Throws 404, 412 with the stay as it is now, or 422 naming the field. */
  async changeStay(
    clientId: string,
    householdId: string,
    memberId: string,
    given: ChangedStay,
    version: number,
  ): Promise<Household[]> {
    const stay = async () =>
      (await this.households(clientId))
        .find(({ id }) => id === householdId)
        ?.members.find(({ id }) => id === memberId);
    const before = await stay();
    if (!before) throw notFound();
    checkStay(clientId, before, given);
    const edited = await this.db
      .updateTable('householdMembers')
      .set((eb) => ({ ...given, version: eb('version', '+', 1) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', memberId)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    await editedOr(edited, stay);
    return await this.households(clientId);
  }

  async #who(clientId: string, memberId: string) {
    const relative = await this.findRelative(clientId, memberId);
    if (relative?.linkedClient) return { clientId: relative.linkedClient.id, relativeId: null };
    if (relative) return { clientId, relativeId: memberId };
    if (!(await this.findSelf(memberId))) throw notFound();
    return { clientId: memberId, relativeId: null };
  }

  async #stay(stay: {
    householdId: string;
    clientId: string;
    relativeId: string | null;
    relationship: string;
    label: string;
    startedOn: string | null;
  }): Promise<void> {
    await this.db
      .insertInto('householdMembers')
      .values({
        ...stay,
        agencyId: this.actor.agencyId,
        id: newId(),
        createdAt: this.now,
        createdBy: this.actor.id,
      })
      .execute();
  }
}

function checkStay(clientId: string, member: Member, { label, startedOn, endedOn }: ChangedStay): void {
  const isOwn = member.clientId === clientId && member.relativeId === null;
  if (label && !isOwn)
    throw refuse('body.label', /*i18n*/ 'What the household is called stands with the person themselves.');
  if (startedOn && endedOn && startedOn > endedOn)
    throw refuse('body.endedOn', /*i18n*/ 'They came later than this day.');
}

const isNow = (member: Household['members'][number], clientId: string, relativeId: string | null): boolean =>
  member.endedOn === null && member.clientId === clientId && member.relativeId === relativeId;
