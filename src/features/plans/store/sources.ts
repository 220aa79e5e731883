import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { Goal, NewSource } from '../contract.ts';
import { GoalReader } from './goal-reader.ts';

type Ids = { readonly needIds: readonly string[]; readonly strengthIds: readonly string[] };
type Owner = { readonly agencyId: string; readonly clientId: string };

/** Needs and strengths that were found, and the one protected category among them, if any. */
export type Sources = Ids & { readonly sensitivity: string | null };

/**
 * Reads what a goal comes from. 404 when one is missing or hidden; refuses to mix two protected categories,
 * because whoever may see one of them need not see the other.
 */
export async function readSources(
  db: Db,
  actor: WorkerActor,
  clientId: string,
  { needIds, strengthIds }: Ids,
): Promise<Sources> {
  const among = (table: 'needs' | 'strengths', ids: readonly string[]) =>
    db
      .selectFrom(table)
      .select(['id', 'sensitivity'])
      .where('agencyId', '=', actor.agencyId)
      .where('clientId', '=', clientId)
      .where('id', 'in', ids.length > 0 ? [...ids] : [newId()])
      .execute();
  const [needs, strengths] = await Promise.all([among('needs', needIds), among('strengths', strengthIds)]);
  if (needs.length < new Set(needIds).size || strengths.length < new Set(strengthIds).size) throw notFound();
  const marks = new Set([...needs, ...strengths].flatMap(({ sensitivity }) => sensitivity ?? []));
  if (marks.size > 1) throw mixed();
  return {
    needIds: needs.map(({ id }) => id),
    strengthIds: strengths.map(({ id }) => id),
    sensitivity: [...marks][0] ?? null,
  };
}

const mixed = () =>
  refuse(
    'body.needIds',
    /*i18n*/ 'These belong to different protected categories. Please make a goal for each of them.',
    'mixed-categories',
  );

export function sourceRows(owner: Owner, goalId: string, { needIds, strengthIds, sensitivity }: Sources) {
  const row = { ...owner, goalId, sensitivity };
  return [
    ...needIds.map((needId) => ({ ...row, id: newId(), needId, strengthId: null })),
    ...strengthIds.map((strengthId) => ({ ...row, id: newId(), needId: null, strengthId })),
  ];
}

export class SourceWriter extends GoalReader {
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.#now = now;
  }

  /** Ties one more need or strength; a protected one protects the whole goal from then on. */
  async add(clientId: string, goalId: string, { needId, strengthId }: NewSource): Promise<Goal> {
    if ((needId === null) === (strengthId === null))
      throw refuse('body.needId', /*i18n*/ 'Please choose one need or one strength.');
    const ids = { needIds: needId ? [needId] : [], strengthIds: strengthId ? [strengthId] : [] };
    const [goal, sources] = await Promise.all([
      this.get(clientId, goalId),
      readSources(this.db, this.actor, clientId, ids),
    ]);
    if (goal.sources.some((source) => source.needId === needId && source.strengthId === strengthId))
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
        /*i18n*/ 'A goal comes from at least one need or strength. Tie it to another one first.',
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
