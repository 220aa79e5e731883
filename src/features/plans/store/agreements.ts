import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { Agreement, NewAgreement } from '../contract.ts';
import { planState } from '../rules/state.ts';

const columns = [
  'id',
  'planVersionId',
  'answer',
  'reason',
  'words',
  'copyGiven',
  'copyLanguage',
  'askedAt',
  'askedBy',
] as const;

export class AgreementWriter {
  readonly #db: Db;
  readonly #actor: WorkerActor;
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    this.#db = db;
    this.#actor = actor;
    this.#now = now;
  }

  /** Records the answer to the newest version; once the plan is active, its proposed goals are worked on. */
  async record(clientId: string, versionId: string, given: NewAgreement): Promise<Agreement> {
    const askedAt = given.askedAt ? new Date(given.askedAt) : this.#now;
    if (askedAt > this.#now) throw refuse('body.askedAt', /*i18n*/ 'This moment is still to come.');
    if (given.answer !== 'yes' && !given.reason)
      throw refuse('body.reason', /*i18n*/ 'Please say why, in their words if you can.');
    const { caseId } = await this.#newest(clientId, versionId);
    const row = {
      ...given,
      askedAt,
      agencyId: this.#actor.agencyId,
      id: newId(),
      clientId,
      caseId,
      planVersionId: versionId,
      askedBy: this.#actor.id,
      recordedAt: this.#now,
    };
    const [made] = await Promise.all([
      this.#db.insertInto('agreements').values(row).returning(columns).executeTakeFirstOrThrow(),
      planState({ newest: { answer: given.answer }, changedSince: false }) === 'active'
        ? this.#begin(clientId, versionId)
        : undefined,
    ]);
    return made as Agreement;
  }

  async #newest(clientId: string, versionId: string): Promise<{ caseId: string }> {
    const { rows } = await sql<{ caseId: string; newest: boolean }>`
      SELECT v.case_id AS "caseId", NOT EXISTS (
        SELECT FROM plan_versions n WHERE n.agency_id = v.agency_id AND n.plan_id = v.plan_id AND n.number > v.number) AS newest
      FROM plan_versions v
      WHERE v.agency_id = ${this.#actor.agencyId} AND v.client_id = ${clientId} AND v.id = ${versionId}`.execute(
      this.#db,
    );
    const version = rows[0];
    if (!version) throw notFound();
    if (!version.newest)
      throw new Conflict(
        409,
        'newer-version',
        /*i18n*/ 'There is a newer version of the plan. Please ask about that one.',
      );
    return version;
  }

  async #begin(clientId: string, versionId: string): Promise<void> {
    await sql`UPDATE goals g SET status = 'active', status_at = ${this.#now}, version = g.version + 1
      FROM plan_version_goals w
      WHERE w.agency_id = g.agency_id AND w.goal_id = g.id AND w.plan_version_id = ${versionId}
        AND g.agency_id = ${this.#actor.agencyId} AND g.client_id = ${clientId} AND g.status = 'proposed'`.execute(
      this.#db,
    );
  }
}
