import { sql } from 'kysely';
import { refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { Case, NewTriage, TriageServices } from '../contract.ts';
import { nextTriage } from '../rules.ts';
import { TeamWriter } from './team.ts';

type Service = { readonly id: string | null; readonly name: string };

const shown = 20;

/** Decides what becomes of somebody who has come, inside the transaction of the request. */
export class TriageWriter extends TeamWriter {
  /**
   * Accepts (and gives the case to a worker), shows on (which ends the case) or lets wait. Answers null when the
   * case went to somebody else and is seen no longer. Throws 404; 422 naming what cannot be.
   */
  async triage(clientId: string, caseId: string, given: NewTriage, today: string): Promise<Case | null> {
    const before = await this.get(clientId, caseId);
    this.#check(before, given, today);
    const service = given.decision === 'redirected' ? await this.#serviceNamed(given) : null;
    await this.update(clientId, caseId)
      .set({
        triage: given.decision,
        triageReason: given.reason,
        triagedAt: this.now,
        triagedBy: this.actor.id,
        redirectedTo: service?.name ?? null,
        redirectedToServiceId: service?.id ?? null,
      })
      .execute();
    if (given.decision === 'wait_listed') await this.#lookAgain(caseId, given.reviewOn ?? today);
    if (service) await this.#end(clientId, caseId, given, service);
    await this.#giveTo(clientId, before, given);
    return (await this.find(clientId, caseId)) ?? null;
  }

  /** Services of the directory with these words in their name or their organization's. */
  async services(words: string): Promise<TriageServices> {
    const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
    const services = await this.db
      .selectFrom('services as s')
      .innerJoin('organizations as o', (join) =>
        join.onRef('o.agencyId', '=', 's.agencyId').onRef('o.id', '=', 's.organizationId'),
      )
      .select(['s.id', 's.name', 'o.name as organization'])
      .where('s.agencyId', '=', this.actor.agencyId)
      .where('s.status', '=', 'active')
      .where((or) => or.or([or('s.name', 'ilike', like), or('o.name', 'ilike', like)]))
      .orderBy('s.name')
      .limit(shown)
      .execute();
    return { services };
  }

  #check(before: Case, { decision, reviewOn }: NewTriage, today: string): void {
    if (before.closedAt) throw refuse('body.decision', /*i18n*/ 'This case is closed.');
    if (!nextTriage[before.triage ?? 'undecided'].includes(decision))
      throw refuse('body.decision', /*i18n*/ 'This has been decided already.');
    if (decision !== 'wait_listed') return;
    if (!reviewOn) throw refuse('body.reviewOn', /*i18n*/ 'Please say when to look again.');
    if (reviewOn < today) throw refuse('body.reviewOn', /*i18n*/ 'This day is over.');
  }

  async #serviceNamed({ serviceId, serviceName }: NewTriage): Promise<Service> {
    if (!serviceId && !serviceName)
      throw refuse('body.serviceName', /*i18n*/ 'Please name the service they were shown on to.');
    if (!serviceId) return { id: null, name: serviceName ?? '' };
    const found = await this.db
      .selectFrom('services')
      .select(['id', 'name'])
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', serviceId)
      .executeTakeFirst();
    if (!found) throw refuse('body.serviceId', /*i18n*/ 'We know no such service.');
    return found;
  }

  /** The database gave them a place with the decision; only the day to look again is ours to say. */
  async #lookAgain(caseId: string, reviewOn: string): Promise<void> {
    await this.db
      .updateTable('waitingListEntries')
      .set({ reviewOn })
      .where('agencyId', '=', this.actor.agencyId)
      .where('caseId', '=', caseId)
      .where('endedAt', 'is', null)
      .execute();
  }

  /** Who was shown on is with us no longer: the case ends with the decision, and can be reopened like any other. */
  async #end(clientId: string, caseId: string, { reason, talkedOver }: NewTriage, service: Service) {
    await this.db
      .insertInto('closures')
      .values({
        agencyId: this.actor.agencyId,
        id: newId(),
        clientId,
        caseId,
        reason: 'referred on',
        summary: reason,
        discussedWithClient: talkedOver,
        notDiscussedReason: talkedOver ? null : 'Not told yet when it was decided.',
        transitionPlan: service.name,
        resources: sql`${JSON.stringify([{ name: service.name, phone: null, whatFor: null, when: null }])}::jsonb`,
        closedAt: this.now,
        closedBy: this.actor.id,
      })
      .execute();
  }

  async #giveTo(clientId: string, before: Case, { decision, responsibleWorkerId, reason }: NewTriage) {
    if (decision !== 'accepted' || !responsibleWorkerId || responsibleWorkerId === before.responsible.id)
      return;
    await this.assign(clientId, before.id, { workerId: responsibleWorkerId, reason, formerStays: false });
  }
}
