import { type RawBuilder, sql } from 'kysely';
import { clock } from './clock.ts';

const { now } = clock;

/** The first of what is arranged or due in the agenda `k`. */
const first = sql`
  SELECT n.kind, n.title, n.at, n.day, n.sort FROM (
    (SELECT 'appointment' AS kind, a.title, a.at, NULL::date AS day, a.at AS sort FROM unnest(k.arranged_at, k.arranged) AS a (at, title)
      WHERE a.at >= ${now} ORDER BY a.at LIMIT 1)
    UNION ALL
    SELECT 'step', k.step, NULL, k.step_on, k.step_on::timestamptz WHERE k.step_on IS NOT NULL
    UNION ALL
    SELECT 'promise', k.promise, NULL, k.promise_on, k.promise_on::timestamptz WHERE k.promise_on IS NOT NULL
  ) n ORDER BY n.sort LIMIT 1`;

const ofCase = sql`k.worker_id, k.leads, k.case_id, k.client_id, k.client_name, k.pronouns, k.program_id, k.opened_at, k.triage, k.weight`;

/** The cases of the agendas `chosen`, each once, with everything that is seen at a glance. */
export const cases = sql`
  SELECT ${ofCase}, max(k.last_contact_at) AS last_contact_at,
    (array_agg(json_build_object('kind', n.kind, 'title', n.title, 'at', n.at, 'on', n.day) ORDER BY n.sort) FILTER (WHERE n.sort IS NOT NULL))[1] AS next,
    count(k.worst_risk) AS protections, max(k.worst_risk) AS worst, array_agg(k.risks) AS risks
  FROM chosen k LEFT JOIN LATERAL (${first}) n ON true
  GROUP BY ${ofCase}`;

const grades = sql`'{none_found,low,moderate,high}'::text[]`;

/** The gravest of the latest of each danger; where dangers are protected in several ways, their assessments are put in order first. */
const risk = sql`CASE k.protections
  WHEN 0 THEN 'not_assessed'
  WHEN 1 THEN k.worst
  ELSE (
    SELECT (${grades})[max(array_position(${grades}, r.level))] FROM (
      SELECT DISTINCT ON (r.kind) r.level FROM unnest(k.risks) AS l (latest)
      CROSS JOIN LATERAL jsonb_to_recordset(l.latest) AS r (id uuid, kind text, level text, assessed_at timestamptz)
      ORDER BY r.kind, r.assessed_at DESC, r.id DESC
    ) r)
  END`;

export const named = (alias: string): RawBuilder<unknown> =>
  sql`json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)})`;

/** The case `k` in the program `p` with the worker `w`. */
export const caseRow = sql`json_build_object(
  'caseId', k.case_id, 'person', json_build_object('id', k.client_id, 'name', k.client_name, 'pronouns', k.pronouns), 'program', ${named('p')},
  'worker', ${named('w')}, 'answers', k.leads, 'openedAt', k.opened_at, 'triage', k.triage, 'weight', k.weight,
  'lastContactAt', k.last_contact_at, 'next', k.next, 'risk', ${risk})`;
