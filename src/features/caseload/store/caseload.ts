import { type RawBuilder, sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import type { CaseloadChoices, CaseSignals } from '../contract.ts';
import { casesOf, groundOfCases, type Whose } from '../signals/ground/index.ts';
import { callingSignals } from '../signals/index.ts';
import { around, caseRow, cases, named } from './case-row.ts';
import { clock, givenOf, type Moment } from './clock.ts';
import { Composed, type Given, given } from './composed.ts';
import { findings } from './statement.ts';

type Text = { readonly text: string; readonly clientIds: string[]; readonly caseIds: string[] };
type Asked = {
  readonly workerId?: string | undefined;
  readonly programId?: string | undefined;
  readonly after?: string | undefined;
};
type Signals = { readonly signals: CaseSignals[]; readonly clientIds: string[] };

const pageSize = 50;
const { agency, actor } = clock;
const [worker, program, after] = ['workerId', 'programId', 'after'].map((name) => sql`${given(name)}::uuid`);

/** Oneself, somebody one supervises, or somebody of a program one spans. */
const ofWorker: Whose = {
  workers: sql`
    SELECT w.id FROM workers w
    WHERE w.agency_id = ${agency} AND w.id = ${worker} AND (
      w.id = ${actor}
      OR EXISTS (SELECT FROM supervisions s WHERE s.agency_id = ${agency} AND s.supervisor_id = ${actor} AND s.worker_id = w.id AND s.ended_at IS NULL)
      OR EXISTS (SELECT FROM worker_programs d JOIN worker_programs t ON t.agency_id = d.agency_id AND t.program_id = d.program_id
        WHERE d.agency_id = ${agency} AND d.worker_id = ${actor} AND d.spans AND t.worker_id = w.id))`,
  cases: casesOf(clock),
  callers: sql`SELECT w.id, w.id AS for_id FROM workers_meant w`,
};

/** A program that one sees as a whole. */
const spanned = sql`programs h JOIN worker_programs d ON d.agency_id = h.agency_id AND d.program_id = h.id
  AND d.worker_id = ${actor} AND d.spans AND h.agency_id = ${agency} AND h.id = ${program}`;

const ofProgram: Whose = {
  workers: sql`SELECT NULL::uuid AS id WHERE false`,
  cases: sql`
    SELECT a.responsible_worker_id AS worker_id, true AS leads, a.* FROM (
      SELECT c.case_id FROM case_agendas c
      WHERE c.agency_id = ${agency} AND c.program_id = ${program} AND c.closed_at IS NULL AND c.sensitivity IS NULL
        AND (${after} IS NULL OR c.case_id < ${after})
      ORDER BY c.case_id DESC LIMIT ${sql.lit(pageSize)}
    ) c
    JOIN case_agendas a ON a.agency_id = ${agency} AND a.case_id = c.case_id`,
  callers: sql`SELECT NULL::uuid AS id, NULL::uuid AS for_id WHERE false`,
};

const headOfWorker = sql`
  'worker', ${named('h')}, 'program', NULL, 'limit', h.case_weight_limit, 'after', NULL,
  'carried', (SELECT coalesce(sum(k.weight), 0) FROM cases_meant k WHERE k.leads AND k.triage IS DISTINCT FROM 'redirected')`;
const headOfProgram = sql`
  'worker', NULL, 'program', ${named('h')}, 'limit', NULL, 'carried', NULL,
  'after', (SELECT CASE WHEN count(*) = ${sql.lit(pageSize)} THEN (min(k.case_id::text))::uuid END FROM cases_meant k)`;

/** No row when one may not look at it. */
const rowsOf = (whose: Whose, head: RawBuilder<unknown>, from: RawBuilder<unknown>) =>
  new Composed<Text>(
    () => sql`
      WITH ${groundOfCases(whose)},
      cases_meant AS MATERIALIZED (${cases}),
      ${around}
      SELECT json_build_object(${head}, 'rows', (
          SELECT coalesce(json_agg(${caseRow} ORDER BY k.client_name, k.case_id), '[]')
          FROM cases_meant k
          JOIN programs_named p ON p.id = k.program_id
          JOIN workers_named w ON w.id = k.worker_id))::text AS text,
        (SELECT coalesce(array_agg(k.client_id), '{}') FROM cases_meant k) AS client_ids,
        (SELECT coalesce(array_agg(k.case_id), '{}') FROM cases_meant k) AS case_ids
      FROM ${from}`,
  );
const rowsOfWorker = rowsOf(
  ofWorker,
  headOfWorker,
  sql`workers_meant m JOIN workers h ON h.agency_id = ${agency} AND h.id = m.id`,
);
const rowsOfProgram = rowsOf(ofProgram, headOfProgram, spanned);

const signalsOf = (whose: Whose, from: RawBuilder<unknown>) =>
  new Composed<Signals>(
    () => sql`
      ${findings(whose, callingSignals)},
      calling AS (
        SELECT f.case_id, f.client_id, count(*) AS many, max(f.urgency) AS worst
        FROM found f JOIN mine k ON k.case_id = f.case_id AND k.worker_id = f.worker_id
        GROUP BY f.case_id, f.client_id)
      SELECT (SELECT coalesce(json_agg(json_build_object('caseId', c.case_id, 'signals', c.many, 'urgency', c.worst)), '[]') FROM calling c) AS signals,
        (SELECT coalesce(array_agg(DISTINCT c.client_id), '{}') FROM calling c) AS client_ids
      FROM ${from}`,
  );
const signalsOfWorker = signalsOf(ofWorker, sql`workers_meant`);
const signalsOfProgram = signalsOf(ofProgram, spanned);

const choices = new Composed<CaseloadChoices>(
  () => sql`
    SELECT
      (SELECT coalesce(json_agg(${named('w')} ORDER BY w.name), '[]') FROM supervisions s
        JOIN workers w ON w.agency_id = s.agency_id AND w.id = s.worker_id AND w.ended_at IS NULL
        WHERE s.agency_id = ${agency} AND s.supervisor_id = ${actor} AND s.ended_at IS NULL) AS workers,
      (SELECT coalesce(json_agg(${named('p')} ORDER BY p.name), '[]') FROM worker_programs d
        JOIN programs p ON p.agency_id = d.agency_id AND p.id = d.program_id
        WHERE d.agency_id = ${agency} AND d.worker_id = ${actor} AND d.spans) AS programs`,
);

/** Reads caseloads: a worker's, or page by page a program's; with neither, one's own. */
export class CaseloadReader {
  readonly #db: Db;
  readonly #given: Given;

  constructor(db: Db, actor: WorkerActor, moment: Moment) {
    this.#db = db;
    this.#given = givenOf(actor, moment);
  }

  /** Throws 404 unless the worker is oneself, supervised, or of a program one spans; or the program is spanned. */
  rows(asked: Asked): Promise<Text> {
    return this.#read(asked, rowsOfWorker, rowsOfProgram);
  }

  /** The cases of the same list that call for somebody; throws 404 likewise. */
  signals(asked: Asked): Promise<Signals> {
    return this.#read(asked, signalsOfWorker, signalsOfProgram);
  }

  choices(): Promise<CaseloadChoices> {
    return choices.askOne(this.#db, this.#given);
  }

  async #read<Row>(
    { workerId, programId, after }: Asked,
    worker: Composed<Row>,
    program: Composed<Row>,
  ): Promise<Row> {
    const of = { workerId: workerId ?? this.#given.actorId, programId, after: after ?? null };
    const [found] = await (programId ? program : worker).ask(this.#db, { ...this.#given, ...of });
    if (!found) throw notFound();
    return found;
  }
}
