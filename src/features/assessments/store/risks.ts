import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewRiskAssessment, RiskAssessment } from '../contract.ts';
import { checkClearance, openCase } from './cases.ts';
import { listOf, riskColumns } from './json.ts';

export class RiskReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** All assessments of danger as JSON text, newest first; 404 when the client is missing or hidden. */
  async list(clientId: string): Promise<string> {
    const { rows } = await sql<{ risks: string }>`
      SELECT (${listOf(sql`
        SELECT ${riskColumns} FROM risk_assessments o
        WHERE o.agency_id = c.agency_id AND o.client_id = c.id
        ORDER BY o.assessed_at DESC, o.id DESC`)})::text AS risks
      FROM clients c WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ${clientId}`.execute(this.db);
    if (!rows[0]) throw notFound();
    return rows[0].risks;
  }
}

export class RiskWriter extends RiskReader {
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.#now = now;
  }

  /**
   * Records a new assessment beside the earlier ones. Danger is protected only where the writer says so: whoever
   * works with somebody must know what endangers them.
   */
  async assess(
    clientId: string,
    today: string,
    { assessedAt: when, ...given }: NewRiskAssessment,
  ): Promise<RiskAssessment> {
    const assessedAt = when ? new Date(when) : this.#now;
    if (assessedAt > this.#now) throw refuse('body.assessedAt', /*i18n*/ 'This moment is still to come.');
    if (given.reviewOn !== null && given.reviewOn < today)
      throw refuse('body.reviewOn', /*i18n*/ 'This day has passed.');
    checkClearance(this.actor, given.sensitivity);
    const { agencyId, id: assessedBy } = this.actor;
    const [, made] = await Promise.all([
      openCase(this.db, this.actor, clientId, given.caseId),
      this.db
        .insertInto('riskAssessments')
        .values({ ...given, agencyId, id: newId(), clientId, assessedAt, assessedBy })
        .returning([
          'id',
          'caseId',
          'kind',
          'level',
          'evidence',
          'protectiveFactors',
          'actionsTaken',
          'told',
          'reviewOn',
          'sensitivity',
          'assessedAt',
          'assessedBy',
        ])
        .executeTakeFirstOrThrow(),
    ]);
    return made as RiskAssessment;
  }
}
