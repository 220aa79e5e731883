import { type RawBuilder, sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import type { CaseloadChoices } from '../contract.ts';
import { casesOf, type Whose } from '../signals/ground/index.ts';
import { caseSignals } from '../signals/index.ts';
import { type At, type Clock, clockAt } from '../signals/signal.ts';
import { findings } from './statement.ts';

type Text = { readonly text: string; readonly clientIds: string[]; readonly caseIds: string[] };

const pageSize = 50;
const nobody = sql`SELECT NULL::uuid AS id WHERE false`;
const noCallers = sql`SELECT NULL::uuid AS id, NULL::uuid AS for_id WHERE false`;

/** The first of what is arranged or due in the case `k`. */
const next = ({ now }: Clock): RawBuilder<unknown> => sql`(
  SELECT json_build_object('kind', n.kind, 'title', n.title, 'at', n.at, 'on', n.day) FROM (
    (SELECT 'appointment' AS kind, a.title, a.starts_at AS at, NULL::date AS day, a.starts_at AS sort FROM arranged a
      WHERE a.worker_id = k.worker_id AND a.case_id = k.case_id AND a.status = 'planned' AND a.starts_at >= ${now}
      ORDER BY a.starts_at LIMIT 1)
    UNION ALL
    (SELECT 'step', s.title, NULL, s.due_on, s.due_on::timestamptz FROM steps_now s
      WHERE s.done_at IS NULL AND s.worker_id = k.worker_id AND s.case_id = k.case_id AND s.due_on IS NOT NULL ORDER BY s.due_on LIMIT 1)
    UNION ALL
    (SELECT 'promise', m.promise, NULL, m.due_on, m.due_on::timestamptz FROM promises m
      WHERE m.agency_id = k.agency_id AND m.case_id = k.case_id AND m.kept_at IS NULL AND m.released_at IS NULL ORDER BY m.due_on LIMIT 1)
  ) n ORDER BY n.sort LIMIT 1)`;

const risk = sql`coalesce((
  SELECT r.level FROM risks r WHERE r.client_id = k.client_id
  ORDER BY array_position('{high,moderate,low,none_found}', r.level) LIMIT 1), 'not_assessed')`;

const named = (alias: string): RawBuilder<unknown> =>
  sql`json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)})`;

/** The case `k` with everything that is seen at a glance. */
const row = (clock: Clock): RawBuilder<unknown> => sql`json_build_object(
  'caseId', k.case_id, 'person', json_build_object('id', c.id, 'name', c.name, 'pronouns', c.pronouns), 'program', ${named('p')},
  'worker', ${named('w')}, 'answers', k.answers, 'openedAt', k.opened_at, 'triage', k.triage, 'weight', k.weight,
  'lastContactAt', k.last_contact_at, 'next', ${next(clock)}, 'risk', ${risk},
  'signals', coalesce(f.many, 0), 'urgency', coalesce(f.worst, 0))`;

/** Reads caseloads, each with one statement. */
export class CaseloadReader {
  readonly #db: Db;
  readonly #clock: Clock;

  constructor(db: Db, actor: WorkerActor, at: Pick<At, 'now' | 'today'>) {
    this.#db = db;
    this.#clock = clockAt({ ...at, agencyId: actor.agencyId, actorId: actor.id, timeZone: actor.timeZone });
  }

  /** All open cases of a worker. Throws 404 unless it is oneself, somebody one supervises, or of a program one spans. */
  async ofWorker(workerId: string): Promise<Text> {
    const { agency, actor } = this.#clock;
    const workers = sql`
      SELECT w.id FROM workers w
      WHERE w.agency_id = ${agency} AND w.id = ${workerId} AND (
        w.id = ${actor}
        OR EXISTS (SELECT FROM supervisions s WHERE s.agency_id = ${agency} AND s.supervisor_id = ${actor} AND s.worker_id = w.id AND s.ended_at IS NULL)
        OR EXISTS (SELECT FROM worker_programs d JOIN worker_programs t ON t.agency_id = d.agency_id AND t.program_id = d.program_id
          WHERE d.agency_id = ${agency} AND d.worker_id = ${actor} AND d.spans AND t.worker_id = w.id))`;
    const whose = { workers, cases: casesOf(this.#clock), callers: noCallers };
    const head = sql`
      'worker', ${named('h')}, 'program', NULL, 'limit', h.case_weight_limit, 'after', NULL,
      'carried', (SELECT coalesce(sum(k.weight), 0) FROM mine k WHERE k.leads)`;
    return await this.#read(
      whose,
      head,
      sql`workers_meant m JOIN workers h ON h.agency_id = ${agency} AND h.id = m.id`,
    );
  }

  /** A page of the open cases of a program that one sees as a whole. Throws 404. */
  async ofProgram(programId: string, after: string | null): Promise<Text> {
    const { agency, actor } = this.#clock;
    const cases = sql`
      SELECT c.responsible_worker_id AS worker_id, true AS leads, c.* FROM cases c
      WHERE c.agency_id = ${agency} AND c.program_id = ${programId} AND c.closed_at IS NULL AND (${after}::uuid IS NULL OR c.id < ${after}::uuid)
      ORDER BY c.id DESC LIMIT ${sql.lit(pageSize)}`;
    const head = sql`
      'worker', NULL, 'program', ${named('h')}, 'limit', NULL, 'carried', NULL,
      'after', (SELECT CASE WHEN count(*) = ${sql.lit(pageSize)} THEN (min(k.case_id::text))::uuid END FROM mine k)`;
    const spanned = sql`programs h JOIN worker_programs d ON d.agency_id = h.agency_id AND d.program_id = h.id
      AND d.worker_id = ${actor} AND d.spans AND h.agency_id = ${agency} AND h.id = ${programId}`;
    return await this.#read({ workers: nobody, cases, callers: noCallers }, head, spanned);
  }

  async choices(): Promise<CaseloadChoices> {
    const { agency, actor } = this.#clock;
    const { rows } = await sql<CaseloadChoices>`
      SELECT
        (SELECT coalesce(json_agg(${named('w')} ORDER BY w.name), '[]') FROM supervisions s
          JOIN workers w ON w.agency_id = s.agency_id AND w.id = s.worker_id AND w.ended_at IS NULL
          WHERE s.agency_id = ${agency} AND s.supervisor_id = ${actor} AND s.ended_at IS NULL) AS workers,
        (SELECT coalesce(json_agg(${named('p')} ORDER BY p.name), '[]') FROM worker_programs d
          JOIN programs p ON p.agency_id = d.agency_id AND p.id = d.program_id
          WHERE d.agency_id = ${agency} AND d.worker_id = ${actor} AND d.spans) AS programs`.execute(
      this.#db,
    );
    return rows[0] ?? { workers: [], programs: [] };
  }

  async #read(whose: Whose, head: RawBuilder<unknown>, from: RawBuilder<unknown>): Promise<Text> {
    const { agency } = this.#clock;
    const { rows } = await sql<Text>`
      ${findings(this.#clock, whose, caseSignals)},
      per_case AS MATERIALIZED (SELECT f.case_id, f.worker_id, count(*) AS many, max(f.urgency) AS worst FROM found f GROUP BY f.case_id, f.worker_id)
      SELECT json_build_object(${head}, 'rows', (
          SELECT coalesce(json_agg(${row(this.#clock)} ORDER BY c.name, k.case_id), '[]')
          FROM mine k
          JOIN clients c ON c.agency_id = ${agency} AND c.id = k.client_id
          JOIN programs p ON p.agency_id = ${agency} AND p.id = k.program_id
          JOIN workers w ON w.agency_id = ${agency} AND w.id = k.worker_id
          LEFT JOIN per_case f ON f.case_id = k.case_id AND f.worker_id = k.worker_id))::text AS text,
        (SELECT coalesce(array_agg(k.client_id), '{}') FROM mine k) AS client_ids,
        (SELECT coalesce(array_agg(k.case_id), '{}') FROM mine k) AS case_ids
      FROM ${from}`.execute(this.#db);
    const [found] = rows;
    if (!found) throw notFound();
    return found;
  }
}
