import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import { Composed, type Db, editedOr, given } from '#platform/db/index.ts';
import { Conflict, notFound } from '#platform/errors/index.ts';
import type { ChangedPlan } from '../contract.ts';
import { agreementJson, caseOf, changedSince, goalJson, newestVersion, untiedJson } from './json.ts';

/** The plan of case `caseId` of client `clientId`, or of the newest open case where that is null. */
const wholePlan = new Composed<{ plan: string }>(
  () => sql`
    SELECT json_build_object(
      'id', p.id, 'version', coalesce(p.version, 0), 'caseId', k.id, 'closed', k.closed_at IS NOT NULL,
      'hope', p.hope, 'reviewOn', p.review_on,
      'newest', CASE WHEN v.id IS NOT NULL THEN json_build_object(
        'id', v.id, 'number', v.number, 'writtenAt', v.written_at,
        'agreement', (
          SELECT ${agreementJson} FROM agreements a
          WHERE a.agency_id = v.agency_id AND a.plan_version_id = v.id
          ORDER BY a.asked_at DESC, a.recorded_at DESC, a.id DESC LIMIT 1)) END,
      'changedSince', v.id IS NOT NULL AND ${changedSince},
      'goals', coalesce((
        SELECT json_agg(${goalJson} ORDER BY g.position, g.id)
        FROM goals g WHERE g.agency_id = p.agency_id AND g.client_id = c.id AND g.plan_id = p.id), '[]'),
      'untied', ${untiedJson})::text AS plan
    FROM clients c
    LEFT JOIN LATERAL (${caseOf(given('caseId'))}) k ON true
    LEFT JOIN plans p ON p.agency_id = c.agency_id AND p.client_id = c.id AND p.case_id = k.id
    LEFT JOIN LATERAL (${newestVersion}) v ON true
    WHERE c.agency_id = ${given('agencyId')} AND c.id = ${given('clientId')} AND (k.id IS NOT NULL OR ${given('caseId')}::uuid IS NULL)`,
);

export class PlanReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /**
   * The plan as JSON text; without a case named, that of the newest open one. Throws 404 when the client or the
   * case is missing or hidden.
   */
  async read(clientId: string, caseId: string | undefined): Promise<string> {
    const { agencyId } = this.actor;
    const [found] = await wholePlan.ask(this.db, { agencyId, clientId, caseId: caseId ?? null });
    if (!found) throw notFound();
    return found.plan;
  }
}

export class PlanWriter extends PlanReader {
  async change(clientId: string, version: number, { caseId, hope, reviewOn }: ChangedPlan): Promise<string> {
    const changed = await this.db
      .updateTable('plans')
      .set((eb) => ({ hope, reviewOn, version: eb('version', '+', 1) }))
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('caseId', '=', caseId)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    await editedOr(changed, () => this.#current(clientId, caseId));
    return this.read(clientId, caseId);
  }

  async #current(clientId: string, caseId: string): Promise<unknown> {
    const plan: unknown = JSON.parse(await this.read(clientId, caseId));
    if ((plan as { id: string | null }).id === null)
      throw new Conflict(409, 'no-plan-yet', /*i18n*/ 'The plan begins with its first goal.');
    return plan;
  }
}
