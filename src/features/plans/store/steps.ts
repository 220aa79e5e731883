import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import { type Db, editedOr } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewStep, Step } from '../contract.ts';
import { isOpen } from '../rules/goals.ts';
import { GoalReader } from './goal-reader.ts';

const columns = [
  'id',
  'caseId',
  'goalId',
  'title',
  'owner',
  'ownerName',
  'ownerWorkerId',
  'dueOn',
  'position',
  'doneAt',
  'doneBy',
  'result',
  'droppedAt',
  'droppedReason',
  'sensitivity',
  'version',
] as const;

/** A step of ours is somebody's: the writer's, unless another worker is named. */
function ownership(actor: WorkerActor, { owner, ownerWorkerId }: NewStep): { ownerWorkerId: string | null } {
  if (owner !== 'worker' && ownerWorkerId !== null)
    throw refuse('body.ownerWorkerId', /*i18n*/ 'Only a step of ours has a worker as its owner.');
  return { ownerWorkerId: owner === 'worker' ? (ownerWorkerId ?? actor.id) : null };
}

export class StepReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** The step as it goes out; undefined when it is missing or hidden. */
  async find(clientId: string, stepId: string): Promise<Step | undefined> {
    const found = await this.db
      .selectFrom('steps')
      .select(columns)
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', stepId)
      .executeTakeFirst();
    return found as Step | undefined;
  }
}

export class StepWriter extends StepReader {
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.#now = now;
  }

  /** Adds a step at the end of an open goal; it is protected as the goal is. */
  async add(clientId: string, goalId: string, given: NewStep): Promise<Step> {
    const goal = await new GoalReader(this.db, this.actor).get(clientId, goalId);
    if (!isOpen(goal.status))
      throw new Conflict(409, 'goal-over', /*i18n*/ 'This goal is over. Take it up again to add a step.');
    const position = Math.max(-1, ...goal.steps.map((step) => step.position)) + 1;
    const origin = {
      agencyId: this.actor.agencyId,
      clientId,
      caseId: goal.caseId,
      goalId,
      sensitivity: goal.sensitivity,
      createdAt: this.#now,
      createdBy: this.actor.id,
    };
    const made = await this.db
      .insertInto('steps')
      .values({ ...given, ...ownership(this.actor, given), ...origin, id: newId(), position })
      .returning(columns)
      .executeTakeFirstOrThrow();
    return made as Step;
  }

  async change(clientId: string, stepId: string, version: number, given: NewStep): Promise<Step> {
    const changed = await this.#update(clientId, stepId)
      .set({ ...given, ...ownership(this.actor, given) })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('version', '=', version)
      .returning(columns)
      .executeTakeFirst();
    return editedOr(changed as Step | undefined, () => this.find(clientId, stepId));
  }

  async complete(clientId: string, stepId: string, result: string | null, doneAt: Date): Promise<Step> {
    if (doneAt > this.#now) throw refuse('body.doneAt', /*i18n*/ 'This moment is still to come.');
    const done = await this.#update(clientId, stepId)
      .set((eb) => ({ doneAt, doneBy: this.actor.id, result, version: eb('version', '+', 1) }))
      .where('doneAt', 'is', null)
      .where('droppedAt', 'is', null)
      .returning(columns)
      .executeTakeFirst();
    return this.#orSay(done, clientId, stepId, 'step-over', /*i18n*/ 'This step is done or let go already.');
  }

  async drop(clientId: string, stepId: string, reason: string): Promise<Step> {
    const dropped = await this.#update(clientId, stepId)
      .set((eb) => ({ droppedAt: this.#now, droppedReason: reason, version: eb('version', '+', 1) }))
      .where('doneAt', 'is', null)
      .where('droppedAt', 'is', null)
      .returning(columns)
      .executeTakeFirst();
    return this.#orSay(
      dropped,
      clientId,
      stepId,
      'step-over',
      /*i18n*/ 'This step is done or let go already.',
    );
  }

  async reopen(clientId: string, stepId: string): Promise<Step> {
    const open = { doneAt: null, doneBy: null, result: null, droppedAt: null, droppedReason: null };
    const reopened = await this.#update(clientId, stepId)
      .set((eb) => ({ ...open, version: eb('version', '+', 1) }))
      .where((eb) => eb.or([eb('doneAt', 'is not', null), eb('droppedAt', 'is not', null)]))
      .returning(columns)
      .executeTakeFirst();
    return this.#orSay(reopened, clientId, stepId, 'step-open', /*i18n*/ 'This step is open.');
  }

  /** Puts the steps of a goal into the order given; all of them must be named, so that none is lost from sight. */
  async order(clientId: string, goalId: string, stepIds: readonly string[]): Promise<readonly Step[]> {
    const goal = await new GoalReader(this.db, this.actor).get(clientId, goalId);
    const known = new Set(goal.steps.map(({ id }) => id));
    if (
      new Set(stepIds).size !== known.size ||
      stepIds.length !== known.size ||
      stepIds.some((id) => !known.has(id))
    ) {
      throw refuse('body.stepIds', /*i18n*/ 'Please name each step of the goal once.');
    }
    await sql`UPDATE steps s SET position = o.nth - 1, version = version + 1
      FROM unnest(${stepIds}::uuid[]) WITH ORDINALITY AS o (id, nth)
      WHERE s.agency_id = ${this.actor.agencyId} AND s.client_id = ${clientId} AND s.id = o.id AND s.position <> o.nth - 1`.execute(
      this.db,
    );
    return (await new GoalReader(this.db, this.actor).get(clientId, goalId)).steps;
  }

  #update(clientId: string, stepId: string) {
    return this.db
      .updateTable('steps')
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', stepId);
  }

  async #orSay(
    changed: unknown,
    clientId: string,
    stepId: string,
    code: string,
    sentence: string,
  ): Promise<Step> {
    if (changed) return changed as Step;
    throw (await this.find(clientId, stepId)) ? new Conflict(409, code, sentence) : notFound();
  }
}
