import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict, notFound, refuse } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewVersion } from '../contract.ts';
import { agreementJson, caseOf, changedSince, newestVersion } from './json.ts';

const versionJson = sql`json_build_object(
  'id', v.id, 'number', v.number, 'hope', v.hope, 'whatChanged', v.what_changed, 'why', v.why,
  'writtenAt', v.written_at, 'writtenBy', v.written_by,
  'goals', coalesce((
    SELECT json_agg(json_build_object('goalId', w.goal_id, 'content', w.content) ORDER BY w.position, w.goal_id)
    FROM plan_version_goals w WHERE w.agency_id = v.agency_id AND w.plan_version_id = v.id), '[]'),
  'agreements', coalesce((
    SELECT json_agg(${agreementJson} ORDER BY a.asked_at DESC, a.recorded_at DESC, a.id DESC)
    FROM agreements a WHERE a.agency_id = v.agency_id AND a.plan_version_id = v.id), '[]'))`;

type Standing = {
  readonly id: string;
  readonly number: number;
  readonly changed: boolean;
  readonly goals: number;
};

export class VersionReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** The versions of the plan of a case as JSON text, newest first; 404 when client or case is missing or hidden. */
  async list(clientId: string, caseId: string | undefined): Promise<string> {
    const { rows } = await sql<{ versions: string }>`
      SELECT coalesce((
        SELECT json_agg(${versionJson} ORDER BY v.number DESC) FROM plan_versions v
        WHERE v.agency_id = c.agency_id AND v.client_id = c.id AND v.case_id = k.id), '[]')::text AS versions
      FROM clients c
      LEFT JOIN LATERAL (${caseOf(caseId ?? null)}) k ON true
      WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ${clientId} AND (k.id IS NOT NULL OR ${caseId === undefined})`.execute(
      this.db,
    );
    const versions = rows[0]?.versions;
    if (versions === undefined) throw notFound();
    return versions;
  }
}

export class VersionWriter extends VersionReader {
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.#now = now;
  }

  /** Writes the plan of a case down as it stands; answers its id and the version as JSON text. Refuses when nothing has changed. */
  async write(
    clientId: string,
    { caseId, whatChanged, why }: NewVersion,
  ): Promise<{ readonly id: string; readonly text: string }> {
    const plan = await this.#standing(clientId, caseId);
    if (!plan.changed)
      throw new Conflict(
        409,
        'nothing-changed',
        /*i18n*/ 'Nothing has changed since the newest version. Ask about that one.',
      );
    if (plan.goals === 0) throw new Conflict(409, 'no-goals', /*i18n*/ 'There is no goal in the plan yet.');
    if (plan.number > 1 && !why) throw refuse('body.why', /*i18n*/ 'Please say why the plan changes.');
    const id = newId();
    const { agencyId, id: writtenBy } = this.actor;
    const values = {
      agencyId,
      id,
      clientId,
      caseId,
      planId: plan.id,
      number: plan.number,
      whatChanged,
      why,
      writtenAt: this.#now,
      writtenBy,
    };
    const hope = this.db
      .selectFrom('plans')
      .select('hope')
      .where('agencyId', '=', agencyId)
      .where('id', '=', plan.id);
    const [, , written] = await Promise.all([
      this.db
        .insertInto('planVersions')
        .values({ ...values, hope })
        .execute(),
      sql`INSERT INTO plan_version_goals (agency_id, id, client_id, plan_version_id, goal_id, position, content, hope_ids, sensitivity)
        SELECT g.agency_id, gen_random_uuid(), g.client_id, ${id}, g.id, g.position, goal_content(g),
          ARRAY(SELECT s.hope_id FROM goal_sources s WHERE s.agency_id = g.agency_id AND s.goal_id = g.id AND s.ended_at IS NULL
            AND s.hope_id IS NOT NULL ORDER BY s.id), g.sensitivity
        FROM goals g
        WHERE g.agency_id = ${agencyId} AND g.client_id = ${clientId} AND g.plan_id = ${plan.id} AND g.status <> 'dropped'`.execute(
        this.db,
      ),
      sql<{
        version: string;
      }>`SELECT ${versionJson}::text AS version FROM plan_versions v WHERE v.agency_id = ${agencyId} AND v.id = ${id}`.execute(
        this.db,
      ),
    ]);
    return { id, text: written.rows[0]?.version ?? '' };
  }

  /** The plan with the number its next version takes; locked, so that two writers do not take the same one. */
  async #standing(clientId: string, caseId: string): Promise<Standing> {
    const { rows } = await sql<Standing>`
      SELECT p.id, coalesce(v.number, 0) + 1 AS number, v.id IS NULL OR ${changedSince} AS changed,
        (SELECT count(*)::int FROM goals g WHERE g.agency_id = p.agency_id AND g.plan_id = p.id AND g.status <> 'dropped') AS goals
      FROM plans p
      LEFT JOIN LATERAL (${newestVersion}) v ON true
      WHERE p.agency_id = ${this.actor.agencyId} AND p.client_id = ${clientId} AND p.case_id = ${caseId}
      FOR UPDATE OF p`.execute(this.db);
    if (!rows[0]) throw notFound();
    return rows[0];
  }
}
