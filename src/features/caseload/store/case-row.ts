import { type RawBuilder, sql } from 'kysely';
import { clock } from './clock.ts';

const { now } = clock;

/** The first of what is arranged or due in the case `k`. */
const next = sql`(
  SELECT json_build_object('kind', n.kind, 'title', n.title, 'at', n.at, 'on', n.day) FROM (
    (SELECT 'appointment' AS kind, a.title, a.starts_at AS at, NULL::date AS day, a.starts_at AS sort FROM appointments a
      WHERE a.agency_id = k.agency_id AND a.case_id = k.case_id AND a.status = 'planned' AND a.starts_at >= ${now}
      ORDER BY a.starts_at LIMIT 1)
    UNION ALL
    (SELECT 'step', s.title, NULL, s.due_on, s.due_on::timestamptz FROM steps s
      WHERE s.agency_id = k.agency_id AND s.case_id = k.case_id AND s.done_at IS NULL AND s.dropped_at IS NULL AND s.due_on IS NOT NULL
        AND EXISTS (SELECT FROM goals g WHERE g.agency_id = s.agency_id AND g.id = s.goal_id AND g.status IN ('proposed', 'active'))
      ORDER BY s.due_on LIMIT 1)
    UNION ALL
    (SELECT 'promise', m.promise, NULL, m.due_on, m.due_on::timestamptz FROM promises m
      WHERE m.agency_id = k.agency_id AND m.case_id = k.case_id AND m.kept_at IS NULL AND m.released_at IS NULL ORDER BY m.due_on LIMIT 1)
  ) n ORDER BY n.sort LIMIT 1)`;

const grades = sql`'{none_found,low,moderate,high}'::text[]`;

/** The gravest of the latest of each danger, for each person. */
export const worstRisks = sql`
  SELECT r.client_id, (${grades})[max(array_position(${grades}, r.level))] AS level FROM risks r GROUP BY r.client_id`;

export const named = (alias: string): RawBuilder<unknown> =>
  sql`json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)})`;

/** The case `k` of the person `c` in the program `p` with the worker `w` and the worst risk `r`, and everything that is seen at a glance. */
export const caseRow = sql`json_build_object(
  'caseId', k.case_id, 'person', json_build_object('id', c.id, 'name', c.name, 'pronouns', c.pronouns), 'program', ${named('p')},
  'worker', ${named('w')}, 'answers', k.answers, 'openedAt', k.opened_at, 'triage', k.triage, 'weight', k.weight,
  'lastContactAt', k.last_contact_at, 'next', ${next}, 'risk', coalesce(r.level, 'not_assessed'))`;
