import { sql } from 'kysely';
import { checkClearance, openCase } from '#features/assessments/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import { type Db, editedOr } from '#platform/db/index.ts';
import { Conflict, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { ChangedGoal, Goal, GoalStatusChange, NewGoal } from '../contract.ts';
import { attainmentsOf, mayBecome, statusNeedsReason } from '../rules/goals.ts';
import { GoalReader } from './goal-reader.ts';
import { readSources, type Sources, sourceRows } from './sources.ts';

export class GoalWriter extends GoalReader {
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.#now = now;
  }

  /** Adds a goal to the plan of the case, which is begun with its first goal. */
  async add(clientId: string, { caseId, needIds, strengthIds, hopeIds, ...text }: NewGoal): Promise<Goal> {
    if (needIds.length + strengthIds.length + hopeIds.length === 0)
      throw refuse(
        'body.needIds',
        /*i18n*/ 'A goal comes from a need, a strength or a hope. Please choose at least one.',
      );
    const [, sources] = await Promise.all([
      openCase(this.db, this.actor, clientId, caseId),
      readSources(this.db, this.actor, clientId, { needIds, strengthIds, hopeIds }),
    ]);
    return this.insert(clientId, caseId, text, sources);
  }

  /** Writes a goal from sources that were read. */
  async insert(clientId: string, caseId: string, text: ChangedGoal, sources: Sources): Promise<Goal> {
    checkClearance(this.actor, sources.sensitivity, 'body.needIds');
    const { agencyId, id: workerId } = this.actor;
    const goalId = newId();
    const mine = { agencyId, clientId };
    const plan = this.db
      .selectFrom('plans')
      .select('id')
      .where('agencyId', '=', agencyId)
      .where('caseId', '=', caseId);
    const last = this.db
      .selectFrom('goals')
      .select(sql<number>`coalesce(max(position) + 1, 0)`.as('position'))
      .where('agencyId', '=', agencyId)
      .where('caseId', '=', caseId);
    const [, , , goal] = await Promise.all([
      this.db
        .insertInto('plans')
        .values({ ...mine, id: newId(), caseId, createdAt: this.#now, createdBy: workerId })
        .onConflict((oc) => oc.columns(['agencyId', 'caseId']).doNothing())
        .execute(),
      this.db
        .insertInto('goals')
        .values({
          ...mine,
          ...text,
          id: goalId,
          caseId,
          planId: plan,
          position: last,
          sensitivity: sources.sensitivity,
          statusAt: this.#now,
          createdAt: this.#now,
          createdBy: workerId,
        })
        .execute(),
      this.db
        .insertInto('goalSources')
        .values(sourceRows(mine, goalId, sources))
        .execute(),
      this.get(clientId, goalId),
    ]);
    return goal;
  }

  async change(clientId: string, goalId: string, version: number, given: ChangedGoal): Promise<Goal> {
    const changed = await this.#update(clientId, goalId)
      .set({ ...given })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    await editedOr(changed, () => this.find(clientId, goalId));
    return this.get(clientId, goalId);
  }

  /** Moves a goal along the table of transitions; refuses what the table does not know. */
  async setStatus(
    clientId: string,
    goalId: string,
    version: number,
    { status, reason, attainment }: GoalStatusChange,
  ): Promise<Goal> {
    const goal = await this.get(clientId, goalId);
    if (goal.version !== version) await editedOr(undefined, async () => goal);
    if (!mayBecome(goal.status, status))
      throw new Conflict(409, 'not-from-here', /*i18n*/ 'A goal cannot go there from where it stands now.');
    if (statusNeedsReason[status] && !reason)
      throw refuse('body.reason', /*i18n*/ 'Please say why, so that the next person understands.');
    if (attainment !== null && !attainmentsOf(status).some((grade) => grade === attainment))
      throw refuse('body.attainment', /*i18n*/ 'This grade does not fit how the goal ended.');
    const moved = await this.#update(clientId, goalId)
      .set((eb) => ({
        status,
        statusReason: reason,
        statusAt: this.#now,
        attainment,
        version: eb('version', '+', 1),
      }))
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    await editedOr(moved, () => this.find(clientId, goalId));
    return this.get(clientId, goalId);
  }

  #update(clientId: string, goalId: string) {
    return this.db
      .updateTable('goals')
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', goalId);
  }
}
