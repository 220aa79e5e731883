import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { Goal, NewSource } from '../contract.ts';
import { GoalReader } from './goal-reader.ts';

type Ids = {
  readonly needIds: readonly string[];
  readonly strengthIds: readonly string[];
  readonly hopeIds: readonly string[];
};
type Owner = { readonly agencyId: string; readonly clientId: string };

/** Needs, strengths and hopes that were found, and the one protected category among them, if any. */
export type Sources = Ids & { readonly sensitivity: string | null };

/**
 * Reads what a goal comes from. 404 when one is missing or hidden; refuses to mix two protected categories,
 * because whoever may see one of them need not see the other.
 */
export async function readSources(
  db: Db,
  actor: WorkerActor,
  clientId: string,
  { needIds, strengthIds, hopeIds }: Ids,
): Promise<Sources> {
  const among = async (table: 'needs' | 'strengths' | 'hopes', ids: readonly string[]) => {
    const found = await db
      .selectFrom(table)
      .select(['id', 'sensitivity'])
      .where('agencyId', '=', actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', 'in', ids.length > 0 ? [...ids] : [newId()])
      .execute();
    if (found.length < new Set(ids).size) throw notFound();
    return found;
  };
  const [needs, strengths, hopes] = await Promise.all([
    among('needs', needIds),
    among('strengths', strengthIds),
    among('hopes', hopeIds),
  ]);
  const marks = new Set([...needs, ...strengths, ...hopes].flatMap(({ sensitivity }) => sensitivity ?? []));
  if (marks.size > 1) throw mixed();
  return {
    needIds: needs.map(({ id }) => id),
    strengthIds: strengths.map(({ id }) => id),
    hopeIds: hopes.map(({ id }) => id),
    sensitivity: [...marks][0] ?? null,
  };
}

const mixed = () =>
  refuse(
    'body.needIds',
    /*i18n*/ 'These belong to different protected categories. Please make a goal for each of them.',
    'mixed-categories',
  );

export function sourceRows(owner: Owner, goalId: string, sources: Sources) {
  const { needIds, strengthIds, hopeIds, sensitivity } = sources;
  const row = { ...owner, goalId, sensitivity, needId: null, strengthId: null, hopeId: null };
  return [
    ...needIds.map((needId) => ({ ...row, id: newId(), needId })),
    ...strengthIds.map((strengthId) => ({ ...row, id: newId(), strengthId })),
    ...hopeIds.map((hopeId) => ({ ...row, id: newId(), hopeId })),
  ];
}

export class SourceWriter extends GoalReader {
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.#now = now;
  }

  /** Ties one more need, strength or hope; a protected one protects the whole goal from then on. */
  async add(clientId: string, goalId: string, { needId, strengthId, hopeId }: NewSource): Promise<Goal> {
    const given = [needId, strengthId, hopeId].filter((id) => id !== null);
    if (given.length !== 1)
      throw refuse('body.needId', /*i18n*/ 'Please choose one need, one strength or one hope.');
    const only = (id: string | null) => (id === null ? [] : [id]);
    const ids = { needIds: only(needId), strengthIds: only(strengthId), hopeIds: only(hopeId) };
    const [goal, sources] = await Promise.all([
      this.get(clientId, goalId),
      readSources(this.db, this.actor, clientId, ids),
    ]);
    if (goal.sources.some((source) => given[0] === (source.needId ?? source.strengthId ?? source.hopeId)))
      throw new Conflict(409, 'already-there', /*i18n*/ 'The goal is tied to this already.');
    if (goal.sensitivity && sources.sensitivity && goal.sensitivity !== sources.sensitivity) throw mixed();
    await this.#tie(clientId, goalId, { ...sources, sensitivity: sources.sensitivity ?? goal.sensitivity });
    return this.get(clientId, goalId);
  }

  /** Unties a source; a goal keeps at least one. */
  async end(clientId: string, goalId: string, sourceId: string): Promise<Goal> {
    const goal = await this.get(clientId, goalId);
    if (!goal.sources.some(({ id }) => id === sourceId)) throw notFound();
    if (goal.sources.length === 1)
      throw new Conflict(
        409,
        'last-source',
        /*i18n*/ 'A goal comes from at least one need, strength or hope. Tie it to another one first.',
      );
    await this.db
      .updateTable('goalSources')
      .set({ endedAt: this.#now })
      .where('agencyId', '=', this.actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', '=', sourceId)
      .execute();
    return this.get(clientId, goalId);
  }

  /** Steps and earlier versions follow the goal by a trigger. */
  async #tie(clientId: string, goalId: string, sources: Sources): Promise<void> {
    const { agencyId } = this.actor;
    await Promise.all([
      this.db
        .insertInto('goalSources')
        .values(sourceRows({ agencyId, clientId }, goalId, sources))
        .execute(),
      this.db
        .updateTable('goals')
        .set((eb) => ({ sensitivity: sources.sensitivity, version: eb('version', '+', 1) }))
        .where('agencyId', '=', agencyId)
        .where('clientId', '=', clientId)
        .where('id', '=', goalId)
        .execute(),
    ]);
  }
}
