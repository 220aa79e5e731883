import { sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { WorkerActor } from '#platform/access/actor.ts';
import { type Capability, can, type Role } from '#platform/access/capabilities.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound, Refused } from '#platform/errors/index.ts';
import type { Sensitivity } from '#platform/values/index.ts';

/** A worker, and the user by whom the sign-in tables know them. */
export type WorkerRow = Awaited<ReturnType<WorkerReader['worker']>>;

/** Reads the staff of the actor's agency. */
export class WorkerReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;
  protected readonly now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    this.db = db;
    this.actor = actor;
    this.now = now;
  }

  #workers() {
    return this.db
      .selectFrom('workers')
      .where('workers.agencyId', '=', this.actor.agencyId)
      .select((worker) => [
        'workers.id',
        'workers.name',
        'workers.email',
        'workers.phone',
        'workers.jobTitle',
        'workers.languages',
        'workers.endedAt',
        worker.ref('workers.roles').$castTo<Role[]>().as('roles'),
        jsonArrayFrom(
          worker
            .selectFrom('workerPrograms as wp')
            .innerJoin('programs as p', (join) =>
              join.onRef('p.agencyId', '=', 'wp.agencyId').onRef('p.id', '=', 'wp.programId'),
            )
            .whereRef('wp.agencyId', '=', 'workers.agencyId')
            .whereRef('wp.workerId', '=', 'workers.id')
            .orderBy('p.name')
            .select(['p.id', 'p.name']),
        ).as('programs'),
        jsonObjectFrom(
          worker
            .selectFrom('supervisions as s')
            .innerJoin('workers as by', (join) =>
              join.onRef('by.agencyId', '=', 's.agencyId').onRef('by.id', '=', 's.supervisorId'),
            )
            .whereRef('s.agencyId', '=', 'workers.agencyId')
            .whereRef('s.workerId', '=', 'workers.id')
            .where('s.endedAt', 'is', null)
            .orderBy('s.startedAt', 'desc')
            .limit(1)
            .select(['by.id', 'by.name']),
        ).as('supervisor'),
      ]);
  }

  /** Everybody who works here, by name; with those who have left when `gone`. */
  async colleagues(gone: boolean) {
    let found = this.#workers().orderBy('workers.name');
    if (!gone) found = found.where('workers.endedAt', 'is', null);
    return await found.execute();
  }

  /** @throws Refused 404 when there is no such worker in the agency. */
  async worker(id: string) {
    const found = await this.#workers()
      .where('workers.id', '=', id)
      .select((worker) => [
        'workers.userId',
        'workers.language',
        worker.ref('workers.clearances').$castTo<Sensitivity[]>().as('clearances'),
        'workers.caseWeightLimit',
        'workers.startedOn',
        'workers.version',
        sql<string[]>`ARRAY(${worker
          .selectFrom('workerPrograms as wp')
          .whereRef('wp.agencyId', '=', 'workers.agencyId')
          .whereRef('wp.workerId', '=', 'workers.id')
          .where('wp.spans', '=', true)
          .select('wp.programId')})`.as('spans'),
      ])
      .executeTakeFirst();
    if (!found) throw notFound();
    return found;
  }

  /**
   * Asks the database itself whether the actor still has the capability: before something is done that the
   * transaction cannot take back. @throws Refused 403
   */
  async assertStillMay(capability: Capability): Promise<void> {
    const own = await this.db
      .selectFrom('workers')
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', this.actor.id)
      .where('endedAt', 'is', null)
      .select('roles')
      .executeTakeFirst();
    if (!can((own?.roles ?? []) as Role[], capability))
      throw new Refused(403, /*i18n*/ 'Your role does not include this any more.');
  }

  /** True when the user is on the staff already, or was. */
  async isUser(userId: string): Promise<boolean> {
    const found = await this.db
      .selectFrom('workers')
      .where('agencyId', '=', this.actor.agencyId)
      .where('userId', '=', userId)
      .select('id')
      .executeTakeFirst();
    return found !== undefined;
  }

  /** How many open cases the worker answers for. */
  async openCases(workerId: string): Promise<number> {
    const { rows } = await sql<{
      count: number;
    }>`SELECT access.open_cases(${workerId}, NULL) AS count`.execute(this.db);
    return rows[0]?.count ?? 0;
  }
}
