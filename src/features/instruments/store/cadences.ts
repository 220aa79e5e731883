import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import type { Cadences } from '../contract.ts';
import { wholeLife } from '../rules/answering.ts';
import { InstrumentWriter, identityOf } from './catalogue.ts';

type Given = { readonly what: string; readonly everyDays: number | null };

export class CadenceReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  async list(): Promise<Cadences> {
    const { rows } = await sql<{ programs: Cadences }>`
      SELECT coalesce(json_agg(json_build_object('programId', p.id, 'programName', p.name, 'cadences', (
        SELECT coalesce(json_agg(json_build_object('what', c.what, 'everyDays', c.every_days) ORDER BY c.what), '[]')
        FROM reassessment_cadences c WHERE c.agency_id = p.agency_id AND c.program_id = p.id AND c.every_days IS NOT NULL)) ORDER BY p.name), '[]') AS programs
      FROM programs p WHERE p.agency_id = ${this.actor.agencyId} AND p.ended_at IS NULL`.execute(this.db);
    return rows[0]?.programs ?? [];
  }
}

export class CadenceWriter extends CadenceReader {
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.#now = now;
  }

  /** Sets the cadences named and leaves the others. 404 for a program that is not there. */
  async set(programId: string, cadences: readonly Given[]): Promise<Cadences> {
    const program = await this.db
      .selectFrom('programs')
      .select('id')
      .where('agencyId', '=', this.actor.agencyId)
      .where('id', '=', programId)
      .executeTakeFirst();
    if (!program) throw notFound();
    const instruments = new InstrumentWriter(this.db, this.actor, this.#now);
    const known = (await instruments.list()).map(({ questionnaire }) => identityOf(questionnaire).url);
    for (const [nth, { what, everyDays }] of cadences.entries()) {
      if (what === wholeLife) continue;
      if (!known.includes(what))
        throw refuse(`body.cadences.${nth}.what`, /*i18n*/ 'There is no such instrument.');
      if (everyDays !== null) await instruments.keep(what);
    }
    const meta = { changedAt: this.#now, changedBy: this.actor.id };
    for (const { what, everyDays } of cadences)
      await this.db
        .insertInto('reassessmentCadences')
        .values({ agencyId: this.actor.agencyId, programId, what, everyDays, ...meta })
        .onConflict((conflict) =>
          conflict.columns(['agencyId', 'programId', 'what']).doUpdateSet({ everyDays, ...meta }),
        )
        .execute();
    return this.list();
  }
}
