import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import { type Db, editedOr } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import type { ChangedPage, ChangedSettings, Erasure, IntakePage, IntakeSettings, Kept } from '../contract.ts';
import { keepDaysByDefault } from '../rules/keeping.ts';
import { leaveToByDefault } from '../rules/public.ts';

type Named = { readonly id: string; readonly name: string };
type Everything = { pages: IntakePage[]; workers: Named[]; kept: Kept; erasures: Erasure[] };

const pageJson = sql`json_build_object(
  'program', json_build_object('id', p.id, 'name', p.name), 'slug', s.slug, 'open', s.opened_at IS NOT NULL,
  'readBy', coalesce(s.read_by, ''), 'answerDays', coalesce(s.answer_days, 3), 'version', coalesce(s.version, 0),
  'triageWorkerIds', (SELECT coalesce(json_agg(t.worker_id), '[]') FROM triage_workers t
    WHERE t.agency_id = p.agency_id AND t.program_id = p.id))`;

const erasureJson = sql`json_build_object(
  'program', json_build_object('id', p.id, 'name', p.name), 'erasedAt', e.erased_at, 'endedAs', e.ended_as, 'why', e.why,
  'number', e.number, 'firstReceived', e.first_received, 'lastReceived', e.last_received)`;
const erasuresShown = 20;

const pages = sql`programs p LEFT JOIN self_referral_pages s ON s.agency_id = p.agency_id AND s.program_id = p.id`;

/** What the agency's public pages say and who decides, inside the transaction of the request. */
export class SettingsWriter {
  readonly #db: Db;
  readonly #agencyId: string;
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    this.#db = db;
    this.#agencyId = actor.agencyId;
    this.#now = now;
  }

  async read(): Promise<Everything & { settings: IntakeSettings }> {
    const { rows } = await sql<Everything>`
      SELECT (SELECT coalesce(json_agg(${pageJson} ORDER BY p.name), '[]') FROM ${pages}
          WHERE p.agency_id = ${this.#agencyId} AND p.ended_at IS NULL) AS pages,
        (SELECT coalesce(json_agg(json_build_object('id', w.id, 'name', w.name) ORDER BY w.name), '[]') FROM workers w
          WHERE w.agency_id = ${this.#agencyId} AND w.ended_at IS NULL AND w.roles && '{case_manager,supervisor,director}') AS workers,
        access.self_referrals_kept() AS kept,
        (SELECT coalesce(json_agg(o.json), '[]') FROM (
          SELECT ${erasureJson} AS json FROM self_referral_erasures e JOIN programs p ON p.agency_id = e.agency_id AND p.id = e.program_id
          WHERE e.agency_id = ${this.#agencyId} ORDER BY e.erased_at DESC, p.name LIMIT ${sql.lit(erasuresShown)}) o) AS erasures`.execute(
      this.#db,
    );
    const nothing = {
      pages: [],
      workers: [],
      kept: { undecided: 0, oldestAt: null, decided: 0 },
      erasures: [],
    };
    return { settings: await this.#settings(), ...(rows[0] ?? nothing) };
  }

  /** Throws 412, or 422 for taking the last emergency number from pages that are open. */
  async change(given: ChangedSettings, version: number): Promise<IntakeSettings> {
    if (given.emergencyNumbers.length === 0) await this.#checkNoneOpen();
    const keepDays = given.keepDays ?? null;
    const { rows } = await sql<{ changed: true }>`
      INSERT INTO intake_settings AS s (agency_id, emergency_numbers, leave_to, keep_days)
      VALUES (${this.#agencyId}, ${JSON.stringify(given.emergencyNumbers)}::jsonb, ${given.leaveTo}, coalesce(${keepDays}::integer, ${keepDaysByDefault}))
      ON CONFLICT (agency_id) DO UPDATE SET emergency_numbers = excluded.emergency_numbers, leave_to = excluded.leave_to,
        keep_days = coalesce(${keepDays}::integer, s.keep_days), version = s.version + 1 WHERE s.version = ${version}
      RETURNING true AS changed`.execute(this.#db);
    await editedOr(rows[0], () => this.#settings());
    return this.#settings();
  }

  /** A page opens only when it can tell somebody in danger whom to call. Throws 404, 412, or 422 naming the field. */
  async changePage(programId: string, given: ChangedPage, version: number): Promise<IntakePage> {
    const before = await this.#page(programId);
    if (!before) throw notFound();
    if (given.open && (await this.#settings()).emergencyNumbers.length === 0)
      throw refuse(
        'body.open',
        /*i18n*/ 'Please give the emergency numbers first: the page shows them to somebody in danger.',
      );
    if (given.open && given.readBy === '')
      throw refuse('body.readBy', /*i18n*/ 'Please say who reads what people write here.');
    await this.#put(programId, given, version);
    await this.#decide(programId, given.triageWorkerIds);
    return (await this.#page(programId)) ?? before;
  }

  async #put(
    programId: string,
    { open, slug, readBy, answerDays }: ChangedPage,
    version: number,
  ): Promise<void> {
    await this.#checkSlug(programId, slug);
    const { rows } = await sql<{ changed: true }>`
      INSERT INTO self_referral_pages AS s (agency_id, program_id, slug, opened_at, read_by, answer_days)
      VALUES (${this.#agencyId}, ${programId}, ${slug}, ${open ? this.#now : null}, ${readBy}, ${answerDays})
      ON CONFLICT (agency_id, program_id) DO UPDATE SET slug = excluded.slug, read_by = excluded.read_by, answer_days = excluded.answer_days,
        opened_at = CASE WHEN excluded.opened_at IS NULL THEN NULL ELSE coalesce(s.opened_at, excluded.opened_at) END, version = s.version + 1
        WHERE s.version = ${version}
      RETURNING true AS changed`.execute(this.#db);
    await editedOr(rows[0], () => this.#page(programId));
  }

  async #checkSlug(programId: string, slug: string): Promise<void> {
    const { rows } = await sql<{
      taken: boolean;
    }>`SELECT access.slug_taken(${slug}, ${programId}) AS taken`.execute(this.#db);
    if (rows[0]?.taken)
      throw refuse('body.slug', /*i18n*/ 'Another page has this address. Please choose another.');
  }

  async #decide(programId: string, workerIds: readonly string[]): Promise<void> {
    await this.#db
      .deleteFrom('triageWorkers')
      .where('agencyId', '=', this.#agencyId)
      .where('programId', '=', programId)
      .execute();
    if (workerIds.length === 0) return;
    await sql`
      INSERT INTO triage_workers (agency_id, program_id, worker_id)
      SELECT w.agency_id, ${programId}, w.id FROM workers w
      WHERE w.agency_id = ${this.#agencyId} AND w.id = ANY (${[...workerIds]}::uuid[]) AND w.ended_at IS NULL
        AND w.roles && '{case_manager,supervisor,director}'`.execute(this.#db);
  }

  async #settings(): Promise<IntakeSettings> {
    const found = await this.#db
      .selectFrom('intakeSettings')
      .select(['emergencyNumbers', 'leaveTo', 'keepDays', 'version'])
      .where('agencyId', '=', this.#agencyId)
      .executeTakeFirst();
    const kept = found as IntakeSettings | undefined;
    return (
      kept ?? { emergencyNumbers: [], leaveTo: leaveToByDefault, keepDays: keepDaysByDefault, version: 0 }
    );
  }

  async #checkNoneOpen(): Promise<void> {
    const open = await this.#db
      .selectFrom('selfReferralPages')
      .select('slug')
      .where('agencyId', '=', this.#agencyId)
      .where('openedAt', 'is not', null)
      .executeTakeFirst();
    if (open)
      throw refuse(
        'body.emergencyNumbers',
        /*i18n*/ 'A page is open, and shows these numbers to somebody in danger. Please leave at least one.',
      );
  }

  async #page(programId: string): Promise<IntakePage | undefined> {
    const { rows } = await sql<{ page: IntakePage }>`
      SELECT ${pageJson} AS page FROM ${pages}
      WHERE p.agency_id = ${this.#agencyId} AND p.id = ${programId} AND p.ended_at IS NULL`.execute(this.#db);
    return rows[0]?.page;
  }
}
