import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewSafetyPlan, SafetyPlan } from '../contract.ts';
import { safetyPlanSteps } from '../rules/risks.ts';
import { checkClearance, openCase } from './cases.ts';
import { currentSafetyPlan } from './json.ts';

const columns = [
  'id',
  'caseId',
  'warningSigns',
  'ownWays',
  'placesAndPeople',
  'peopleToAsk',
  'professionals',
  'saferSurroundings',
  'givenToClientAt',
  'sensitivity',
  'writtenAt',
  'writtenBy',
] as const;

export class SafetyPlanReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** The safety plan that holds, or null; 404 when the client is missing or hidden. */
  async current(clientId: string): Promise<SafetyPlan | null> {
    const { rows } = await sql<{ plan: SafetyPlan | null }>`
      SELECT ${currentSafetyPlan} AS plan FROM clients c WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ${clientId}`.execute(
      this.db,
    );
    if (!rows[0]) throw notFound();
    return rows[0].plan;
  }
}

export class SafetyPlanWriter extends SafetyPlanReader {
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.#now = now;
  }

  /** Writes a safety plan, which ends the one before; refuses when that is not the one that was read. */
  async write(clientId: string, { replaces, ...given }: NewSafetyPlan): Promise<SafetyPlan> {
    if (safetyPlanSteps.every(({ key }) => given[key] === ''))
      throw refuse('body.warningSigns', /*i18n*/ 'Please write at least one step, in their words.');
    checkClearance(this.actor, given.sensitivity);
    const before = await this.current(clientId);
    if ((before?.id ?? null) !== replaces)
      throw new Conflict(
        409,
        'changed-meanwhile',
        /*i18n*/ 'Somebody else has written a safety plan meanwhile.',
        {
          current: before,
        },
      );
    const { agencyId, id: writtenBy } = this.actor;
    const [, , made] = await Promise.all([
      openCase(this.db, this.actor, clientId, given.caseId),
      this.db
        .updateTable('safetyPlans')
        .set({ endedAt: this.#now })
        .where('agencyId', '=', agencyId)
        .where('clientId', '=', clientId)
        .where('endedAt', 'is', null)
        .execute(),
      this.db
        .insertInto('safetyPlans')
        .values({ ...given, agencyId, id: newId(), clientId, writtenAt: this.#now, writtenBy })
        .returning(columns)
        .executeTakeFirstOrThrow(),
    ]);
    return made as SafetyPlan;
  }

  async give(clientId: string, safetyPlanId: string): Promise<SafetyPlan> {
    const given = await this.db
      .updateTable('safetyPlans')
      .set({ givenToClientAt: this.#now })
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', safetyPlanId)
      .returning(columns)
      .executeTakeFirst();
    if (!given) throw notFound();
    return given as SafetyPlan;
  }
}
