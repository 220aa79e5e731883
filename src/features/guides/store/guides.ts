import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { Guide, NewGuideVersion } from '../contract.ts';
import { defaultGuideName, defaultOpening, defaultQuestions } from '../rules/default-guide.ts';

/** The guide that comes with Throughline; its sentences are shown in the reader's language. */
const shipped: Guide = {
  id: null,
  versionId: null,
  number: 1,
  name: defaultGuideName,
  opening: defaultOpening,
  questions: [...defaultQuestions],
  writtenAt: null,
  used: 0,
};

const latest = sql`
  SELECT g.id, v.id AS "versionId", v.number, v.name, v.opening, v.questions, v.written_at AS "writtenAt",
    (SELECT count(*)::int FROM interviews i JOIN interview_guide_versions u ON u.agency_id = i.agency_id AND u.id = i.guide_version_id
      WHERE u.agency_id = g.agency_id AND u.guide_id = g.id) AS used
  FROM interview_guides g
  JOIN LATERAL (
    SELECT * FROM interview_guide_versions v WHERE v.agency_id = g.agency_id AND v.guide_id = g.id ORDER BY v.number DESC LIMIT 1
  ) v ON true
  WHERE g.retired_at IS NULL`;

/** The agency's interview guides, inside the transaction of the request. */
export class GuideBook {
  readonly #db: Db;
  readonly #actor: WorkerActor;
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    this.#db = db;
    this.#actor = actor;
    this.#now = now;
  }

  /** The agency's own by name, then the one that comes along. */
  async list(): Promise<Guide[]> {
    const { rows } =
      await sql<Guide>`${latest} AND g.agency_id = ${this.#actor.agencyId} ORDER BY v.name`.execute(this.#db);
    return [...rows, shipped];
  }

  /** Throws 404 when it is missing or out of use. */
  async get(guideId: string | null): Promise<Guide> {
    if (guideId === null) return shipped;
    const { rows } =
      await sql<Guide>`${latest} AND g.agency_id = ${this.#actor.agencyId} AND g.id = ${guideId}`.execute(
        this.#db,
      );
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  async write(given: NewGuideVersion): Promise<Guide> {
    const { agencyId, id: createdBy } = this.#actor;
    const id = newId();
    await this.#db
      .insertInto('interviewGuides')
      .values({ agencyId, id, createdAt: this.#now, createdBy })
      .execute();
    await this.#add(id, 1, given);
    return this.get(id);
  }

  async change(guideId: string, given: NewGuideVersion): Promise<Guide> {
    const before = await this.get(guideId);
    await this.#add(guideId, before.number + 1, given);
    return this.get(guideId);
  }

  async retire(guideId: string): Promise<void> {
    await this.get(guideId);
    await this.#db
      .updateTable('interviewGuides')
      .set({ retiredAt: this.#now })
      .where('agencyId', '=', this.#actor.agencyId)
      .where('id', '=', guideId)
      .execute();
  }

  async #add(guideId: string, number: number, { name, opening, questions }: NewGuideVersion): Promise<void> {
    const kept = questions.map(({ id, ...question }) => ({ id: id ?? newId(), ...question }));
    await this.#db
      .insertInto('interviewGuideVersions')
      .values({
        agencyId: this.#actor.agencyId,
        id: newId(),
        guideId,
        number,
        name,
        opening,
        questions: sql`${JSON.stringify(kept)}::jsonb`,
        writtenAt: this.#now,
        writtenBy: this.#actor.id,
      })
      .execute();
  }
}
