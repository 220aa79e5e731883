import { sql } from 'kysely';
import { NeedWriter, StrengthWriter } from '#features/assessments/index.ts';
import { ContactWriter } from '#features/contacts/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import { newId, type Sensitivity } from '#platform/values/index.ts';
import type { HouseholdFinding, HouseholdNote, Reachable, Recorded } from '../contract.ts';
import { staysWithOne } from '../rules/entries.ts';
import { FamilyReader } from './family.ts';
import type { RelativeWriter } from './relatives.ts';

type Copy = Recorded['copies'][number];

/** Into whose records of a household the actor may write. */
export class ReachReader extends FamilyReader {
  /**
   * The client and whoever lives with them now, each with their open cases. Left out is who is hidden, who has no open
   * case, and who has taken back the consent to be served. Throws 404 for a client who is missing or hidden.
   */
  async reach(clientId: string): Promise<Reachable[]> {
    if (!(await this.findSelf(clientId))) throw notFound();
    const { rows } = await sql<Reachable>`
      WITH here AS (
        SELECT ${clientId}::uuid AS client_id
        UNION
        SELECT other.client_id FROM household_members mine
        JOIN household_members other ON other.agency_id = mine.agency_id AND other.household_id = mine.household_id
        WHERE mine.agency_id = ${this.actor.agencyId} AND mine.client_id = ${clientId}
          AND mine.relative_id IS NULL AND mine.ended_on IS NULL AND other.relative_id IS NULL AND other.ended_on IS NULL
      )
      SELECT c.id AS client_id, c.name, c.id = ${clientId} AS is_self,
        json_agg(json_build_object('id', k.id, 'program', p.name) ORDER BY k.opened_at DESC) AS cases,
        (SELECT a.scope FROM relative_links l
          JOIN contact_permissions a ON a.agency_id = l.agency_id AND a.client_id = l.client_id AND a.relative_id = l.relative_id
          WHERE l.agency_id = c.agency_id AND l.client_id = ${clientId} AND l.linked_client_id = c.id AND l.ended_at IS NULL
          ORDER BY a.said_on DESC, a.recorded_at DESC, a.id DESC LIMIT 1) AS may_be_told
      FROM here
      JOIN clients c ON c.agency_id = ${this.actor.agencyId} AND c.id = here.client_id
      JOIN cases k ON k.agency_id = c.agency_id AND k.client_id = c.id AND k.closed_at IS NULL
      JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
      WHERE NOT EXISTS (
        SELECT FROM consents s WHERE s.agency_id = c.agency_id AND s.client_id = c.id AND s.kind = 'service' AND s.withdrawn_at IS NOT NULL
          AND NOT EXISTS (SELECT FROM consents again WHERE again.agency_id = s.agency_id AND again.client_id = s.client_id
            AND again.kind = 'service' AND again.withdrawn_at IS NULL))
      GROUP BY c.agency_id, c.id, c.name
      ORDER BY c.id <> ${clientId}, c.name`.execute(this.db);
    return rows;
  }

  /** Throws 404 unless each record may be written; a hidden one and a missing one answer alike. */
  async checkReach(
    clientId: string,
    members: readonly { readonly clientId: string; readonly caseId: string }[],
  ): Promise<void> {
    const reach = await this.reach(clientId);
    const may = (memberId: string, caseId: string) =>
      reach.some((one) => one.clientId === memberId && one.cases.some(({ id }) => id === caseId));
    if (!members.every((member) => may(member.clientId, member.caseId))) throw notFound();
  }
}

/** Each with their place, by their identifier: two who write for the same people wait for each other, and never in a circle. */
const inOneOrder = <M extends { readonly clientId: string }>(members: readonly M[]): [number, M][] =>
  [...members.entries()].toSorted(([, one], [, other]) => (one.clientId < other.clientId ? -1 : 1));

/** Records once what several of a household share; every record gets a row of its own. */
export class EntryWriter extends ReachReader {
  readonly #now: Date;

  constructor(...[db, actor, now]: ConstructorParameters<typeof RelativeWriter>) {
    super(db, actor);
    this.#now = now;
  }

  /** One signed note for each; protected words of one become an entry of its own in that record alone. */
  async note(clientId: string, given: HouseholdNote, today: string): Promise<Recorded> {
    const { members, text, minutes, ...circumstances } = given;
    await this.checkReach(clientId, members);
    const entryId = newId();
    const writer = new ContactWriter(this.db, this.actor, this.#now);
    const counted = members.find((member) => member.clientId === clientId) ?? members[0];
    const record = async (
      member: HouseholdNote['members'][number],
      note: string,
      sensitivity: Sensitivity | null,
    ): Promise<Copy> => {
      const whole = {
        ...circumstances,
        caseId: member.caseId,
        withWhom: 'client' as const,
        withName: null,
        minutes: member === counted && sensitivity === null ? minutes : null,
        sensitivity,
        note,
        sign: true,
        promises: [],
      };
      const { id } = await writer.record(member.clientId, whole, today, entryId);
      return { clientId: member.clientId, id: id ?? '', protected: sensitivity !== null };
    };
    const copies: Copy[] = [];
    for (const [place, member] of inOneOrder(members)) {
      const { own } = member;
      this.#checkOwn(own?.sensitivity ?? null, place);
      const shared = own && own.sensitivity === null ? `${text}\n\n${own.text}` : text;
      copies.push(await record(member, shared, null));
      if (own?.sensitivity) copies.push(await record(member, own.text, own.sensitivity));
    }
    await this.#dropDraft(clientId);
    return { entryId, copies };
  }

  /** A need or a strength for each. Throws 422 for a part of life whose words are protected. */
  async finding(clientId: string, given: HouseholdFinding): Promise<Recorded> {
    if (staysWithOne(given.domain))
      throw refuse(
        'body.domain',
        /*i18n*/ 'Words about this are protected and belong to one person. Please record them with that person alone.',
      );
    await this.checkReach(clientId, given.members);
    const entryId = newId();
    const copies: Copy[] = [];
    for (const [, member] of inOneOrder(given.members)) {
      const { id } = await this.#record(member, given, entryId);
      copies.push({ clientId: member.clientId, id, protected: false });
    }
    return { entryId, copies };
  }

  #record(
    { clientId, caseId }: HouseholdFinding['members'][number],
    given: HouseholdFinding,
    entryId: string,
  ): Promise<{ readonly id: string }> {
    if (given.what === 'need') {
      const { what: _what, members: _members, ...need } = given;
      const writer = new NeedWriter(this.db, this.actor, this.#now);
      return writer.record(clientId, { ...need, caseId, sensitivity: null }, entryId);
    }
    const { what: _what, members: _members, ...strength } = given;
    const writer = new StrengthWriter(this.db, this.actor, this.#now);
    return writer.record(clientId, { ...strength, caseId, sensitivity: null }, entryId);
  }

  #checkOwn(sensitivity: string | null, place: number): void {
    if (sensitivity === null || this.actor.clearances.includes(sensitivity)) return;
    throw refuse(
      `body.members.${place}.own.sensitivity`,
      /*i18n*/ 'You are not cleared for this category, so you could not read it again. Ask your supervisor.',
      'not-cleared',
    );
  }

  async #dropDraft(clientId: string): Promise<void> {
    await this.db
      .deleteFrom('drafts')
      .where('agencyId', '=', this.actor.agencyId)
      .where('workerId', '=', this.actor.id)
      .where('form', '=', 'household-note')
      .where('subjectId', '=', clientId)
      .execute();
  }
}
