import { sql } from 'kysely';
import { editedOr } from '#platform/db/edits.ts';
import { newId } from '#platform/values/index.ts';
import type { NewReferral, ReferralChange, ReferralDetail } from '../contract.ts';
import { nextWordDueOn } from '../rules/clock.ts';
import type { Tellable } from '../rules/told.ts';
import type { Urgency } from '../rules/urgency.ts';
import { answerDaysOf, groundsOf, organizationOf } from './grounds.ts';
import { allow } from './hand.ts';
import { ReferralReader } from './reader.ts';

const tellsOf = (contact: boolean, plan: boolean): Tellable[] => [
  ...(contact ? (['contact'] as const) : []),
  'needs',
  ...(plan ? (['plan'] as const) : []),
];

/** Writes referrals that are not sent yet. Writing needs no consent: nothing leaves. */
export class DraftWriter extends ReferralReader {
  /** Throws 404 for a hidden step or need, 422 for a service that is not there or a case that has ended. */
  async write(clientId: string, given: NewReferral): Promise<ReferralDetail> {
    const { agencyId, id: requestedBy } = this.actor;
    const { tellContact, tellPlan, stepId, needId, ...rest } = given;
    const grounds = await groundsOf(this.db, agencyId, clientId, { stepId, needId });
    const [organizationId, clock] = await Promise.all([
      organizationOf(this.db, agencyId, given.serviceId),
      this.#clock(grounds.caseId, given.urgency),
    ]);
    const id = newId();
    const { now } = this.at;
    await this.db
      .insertInto('referrals')
      .values({
        ...rest,
        ...grounds,
        ...clock,
        agencyId,
        id,
        clientId,
        organizationId,
        tells: tellsOf(tellContact, tellPlan),
        status: 'draft',
        statusAt: now,
        requestedAt: now,
        requestedBy,
      })
      .execute();
    return this.get(clientId, id);
  }

  /** Throws 409 once it was sent, 412 when somebody else changed it meanwhile. */
  async change(
    clientId: string,
    referralId: string,
    change: ReferralChange,
    expectedVersion: number,
  ): Promise<ReferralDetail> {
    const was = await this.get(clientId, referralId);
    allow('edit', was, 'worker');
    const {
      tellContact = was.tells.includes('contact'),
      tellPlan = was.tells.includes('plan'),
      ...rest
    } = change;
    const to = change.serviceId
      ? { organizationId: await organizationOf(this.db, this.actor.agencyId, change.serviceId) }
      : {};
    const clock = change.urgency ? await this.#clock(was.caseId, change.urgency) : {};
    const edited = await this.db
      .updateTable('referrals')
      .set((set) => ({
        ...rest,
        ...to,
        ...clock,
        tells: tellsOf(tellContact, tellPlan),
        version: set('version', '+', 1),
      }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', referralId)
      .where('status', '=', 'draft')
      .where('version', '=', expectedVersion)
      .returning('id')
      .executeTakeFirst();
    await editedOr(edited, () => this.get(clientId, referralId));
    return this.get(clientId, referralId);
  }

  async #clock(caseId: string, urgency: Urgency) {
    const answerDays = await answerDaysOf(this.db, this.actor.agencyId, caseId, urgency);
    const due = nextWordDueOn({ status: 'requested', answerDays, today: this.at.today });
    return {
      answerDays,
      answerDueAt: sql<string>`(${due}::date + 1)::timestamp AT TIME ZONE ${this.actor.timeZone}`,
    };
  }
}
