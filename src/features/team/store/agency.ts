import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import { type Db, editedOr } from '#platform/db/index.ts';
import { Conflict, notFound } from '#platform/errors/index.ts';
import { newId } from '#platform/values/index.ts';
import type { Agency, AgencyChange, NewProgram, Program, ProgramChange } from '../contract.ts';

const agencyColumns = ['id', 'name', 'timeZone', 'language', 'phone', 'noteDueHours', 'version'] as const;
const programColumns = [
  'id',
  'name',
  'description',
  'contactEveryDays',
  'contactEveryDaysHighRisk',
  'answerDaysToday',
  'answerDaysSoon',
  'answerDaysRoutine',
  'followUpDays',
  'closingReasons',
  'endedAt',
  'version',
] as const;

const stillOpen =
  /*i18n*/ 'This program still has open cases. Close them or move them to another program first.';

/** Reads and writes the agency and its programs, inside the transaction of the request. */
export class AgencyWriter {
  readonly #db: Db;
  readonly #agencyId: string;
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    this.#db = db;
    this.#agencyId = actor.agencyId;
    this.#now = now;
  }

  async get(): Promise<Agency> {
    return await this.#db
      .selectFrom('agencies')
      .where('id', '=', this.#agencyId)
      .select(agencyColumns)
      .executeTakeFirstOrThrow();
  }

  async change(change: AgencyChange, expectedVersion: number): Promise<Agency> {
    const edited = await this.#db
      .updateTable('agencies')
      .set((set) => ({ ...change, version: set('version', '+', 1) }))
      .where('id', '=', this.#agencyId)
      .where('version', '=', expectedVersion)
      .returning(agencyColumns)
      .executeTakeFirst();
    return await editedOr(edited, () => this.get());
  }

  /** By name; with those that take no new cases when `ended`. */
  async programs(ended: boolean): Promise<Program[]> {
    let found = this.#db
      .selectFrom('programs')
      .where('agencyId', '=', this.#agencyId)
      .orderBy('name')
      .select(programColumns);
    if (!ended) found = found.where('endedAt', 'is', null);
    return await found.execute();
  }

  async findProgram(id: string): Promise<Program | undefined> {
    return await this.#db
      .selectFrom('programs')
      .where('agencyId', '=', this.#agencyId)
      .where('id', '=', id)
      .select(programColumns)
      .executeTakeFirst();
  }

  async addProgram(given: NewProgram): Promise<Program> {
    return await this.#db
      .insertInto('programs')
      .values({ ...given, agencyId: this.#agencyId, id: newId() })
      .returning(programColumns)
      .executeTakeFirstOrThrow();
  }

  async changeProgram(id: string, change: ProgramChange, expectedVersion: number): Promise<Program> {
    const edited = await this.#db
      .updateTable('programs')
      .set((set) => ({ ...change, version: set('version', '+', 1) }))
      .where('agencyId', '=', this.#agencyId)
      .where('id', '=', id)
      .where('version', '=', expectedVersion)
      .returning(programColumns)
      .executeTakeFirst();
    return await editedOr(edited, () => this.findProgram(id));
  }

  /** @throws Conflict 409 while the program still has open cases. */
  async endProgram(id: string): Promise<Program> {
    const { rows } = await sql<{ count: number }>`SELECT access.open_cases(NULL, ${id}) AS count`.execute(
      this.#db,
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0) throw new Conflict(409, 'open-cases', stillOpen);
    const ended = await this.#db
      .updateTable('programs')
      .set((set) => ({
        endedAt: set.fn.coalesce('endedAt', set.val(this.#now.toISOString())),
        version: set('version', '+', 1),
      }))
      .where('agencyId', '=', this.#agencyId)
      .where('id', '=', id)
      .returning(programColumns)
      .executeTakeFirst();
    if (!ended) throw notFound();
    return ended;
  }
}
