import { type RawBuilder, sql } from 'kysely';
import { clock } from './clock.ts';

type Sql = RawBuilder<unknown>;

const { agency, now } = clock;

const item = (kind: Sql, title: Sql, at: Sql, day: Sql): Sql =>
  sql`json_build_object('kind', ${kind}, 'title', ${title}, 'at', ${at}, 'on', ${day})`;

/** All agendas of the case of `k`, when one is not enough. */
const agendas = sql`chosen x WHERE x.case_id = k.case_id AND x.worker_id = k.worker_id`;

/** The first of what is arranged or due in the case of `k`, wherever it stands. */
const sought = sql`(
  SELECT ${item(sql`n.kind`, sql`n.title`, sql`n.at`, sql`n.day`)} FROM (SELECT x.* FROM ${agendas}) x CROSS JOIN LATERAL (
    SELECT 'appointment' AS kind, a.title, a.at, NULL::date AS day, a.at AS sort FROM unnest(x.arranged_at, x.arranged) AS a (at, title)
    WHERE a.at >= ${now}
    UNION ALL
    SELECT 'step', x.step, NULL, x.step_on, x.step_on::timestamptz WHERE x.step_on IS NOT NULL
    UNION ALL
    SELECT 'promise', x.promise, NULL, x.promise_on, x.promise_on::timestamptz WHERE x.promise_on IS NOT NULL
  ) n ORDER BY n.sort LIMIT 1)`;

/** The same; most cases have one agenda and nothing past in it: there a look is enough. */
const next = sql`CASE
  WHEN g.case_id IS NOT NULL OR k.arranged_at[1] < ${now} THEN ${sought}
  WHEN k.arranged_at[1] <= least(k.step_on::timestamptz, k.promise_on::timestamptz, 'infinity')
    THEN ${item(sql`'appointment'`, sql`k.arranged[1]`, sql`k.arranged_at[1]`, sql`NULL`)}
  WHEN k.step_on <= coalesce(k.promise_on, 'infinity') THEN ${item(sql`'step'`, sql`k.step`, sql`NULL`, sql`k.step_on`)}
  WHEN k.promise_on IS NOT NULL THEN ${item(sql`'promise'`, sql`k.promise`, sql`NULL`, sql`k.promise_on`)}
  END`;

const grades = sql`'{none_found,low,moderate,high}'::text[]`;

/** The gravest of the latest of each danger; where dangers are protected in several ways, their assessments are put in order first. */
const risk = sql`CASE (k.worst_risk IS NOT NULL)::int + coalesce(g.protections, 0)
  WHEN 0 THEN 'not_assessed'
  WHEN 1 THEN coalesce(k.worst_risk, g.worst)
  ELSE (
    SELECT (${grades})[max(array_position(${grades}, r.level))] FROM (
      SELECT DISTINCT ON (r.kind) r.level FROM (SELECT x.risks FROM ${agendas}) l
      CROSS JOIN LATERAL jsonb_to_recordset(l.risks) AS r (id uuid, kind text, level text, assessed_at timestamptz)
      ORDER BY r.kind, r.assessed_at DESC, r.id DESC
    ) r)
  END`;

/**
 * The cases of the agendas `chosen`, each once, with everything that is seen at a glance: what is not protected (`k`),
 * and beside it what the actor may see of the rest (`g`).
 */
export const cases = sql`
  SELECT k.worker_id, k.leads, k.case_id, k.client_id, k.client_name, k.pronouns, k.program_id, k.opened_at, k.triage, k.weight,
    greatest(k.last_contact_at, g.last_contact_at) AS last_contact_at, ${next} AS next, ${risk} AS risk
  FROM chosen k LEFT JOIN (
    SELECT x.case_id, x.worker_id, max(x.last_contact_at) AS last_contact_at, count(x.worst_risk) AS protections, max(x.worst_risk) AS worst
    FROM chosen x WHERE x.sensitivity IS NOT NULL GROUP BY x.case_id, x.worker_id
  ) g ON g.case_id = k.case_id AND g.worker_id = k.worker_id
  WHERE k.sensitivity IS NULL`;

export const named = (alias: string): Sql =>
  sql`json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)})`;

/** The programs and workers of `cases_meant`, each put into words once. */
export const around = sql`
  programs_named AS MATERIALIZED (
    SELECT p.id, ${named('p')} AS named FROM programs p WHERE p.agency_id = ${agency} AND p.id IN (SELECT k.program_id FROM cases_meant k)),
  workers_named AS MATERIALIZED (
    SELECT w.id, ${named('w')} AS named FROM workers w WHERE w.agency_id = ${agency} AND w.id IN (SELECT k.worker_id FROM cases_meant k))`;

/** The case `k` in the program `p` with the worker `w`. */
export const caseRow = sql`json_build_object(
  'caseId', k.case_id, 'person', json_build_object('id', k.client_id, 'name', k.client_name, 'pronouns', k.pronouns), 'program', p.named,
  'worker', w.named, 'answers', k.leads, 'openedAt', k.opened_at, 'triage', k.triage, 'weight', k.weight,
  'lastContactAt', k.last_contact_at, 'next', k.next, 'risk', k.risk)`;
