import { sql } from 'kysely';
import { Composed, given } from '#platform/db/index.ts';
import { personPairs } from './columns.ts';

const cases = sql`(
  SELECT coalesce(json_agg(json_build_object(
    'id', k.id, 'program', json_build_object('id', p.id, 'name', p.name), 'responsible', json_build_object('id', w.id, 'name', w.name),
    'reasonForContact', k.reason_for_contact, 'immediateDanger', k.immediate_danger, 'triage', k.triage,
    'openedAt', k.opened_at, 'closedAt', k.closed_at, 'version', k.version
  ) ORDER BY k.closed_at IS NOT NULL, k.opened_at), '[]')
  FROM cases k
  JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
  JOIN workers w ON w.agency_id = k.agency_id AND w.id = k.responsible_worker_id
  WHERE k.agency_id = c.agency_id AND k.client_id = c.id)`;

const risk = sql`(
  SELECT json_build_object(
    'level', coalesce((array_agg(l.level ORDER BY array_position('{high,moderate,low,none_found}', l.level)))[1], 'not_assessed'),
    'kinds', coalesce(json_agg(l.kind ORDER BY l.kind) FILTER (WHERE l.level IN ('high', 'moderate')), '[]'),
    'assessedAt', max(l.assessed_at))
  FROM (
    SELECT DISTINCT ON (r.kind) r.kind, r.level, r.assessed_at FROM risk_assessments r
    WHERE r.agency_id = c.agency_id AND r.client_id = c.id
    ORDER BY r.kind, r.assessed_at DESC
  ) l)`;

const next = sql`(
  SELECT coalesce(json_agg(json_build_object('kind', n.kind, 'id', n.id, 'title', n.title, 'at', n.at, 'on', n.day, 'place', n.place)
    ORDER BY coalesce(n.at, n.day::timestamptz)), '[]')
  FROM (
    (SELECT 'appointment' AS kind, a.id, a.title, a.starts_at AS at, NULL::date AS day, a.place FROM appointments a
      WHERE a.agency_id = c.agency_id AND a.client_id = c.id AND a.status = 'planned' AND a.starts_at >= ${given('now')}::timestamptz - interval '1 hour'
      ORDER BY a.starts_at LIMIT 2)
    UNION ALL
    (SELECT 'step', s.id, s.title, NULL, s.due_on, NULL FROM steps s
      WHERE s.agency_id = c.agency_id AND s.client_id = c.id AND s.done_at IS NULL AND s.dropped_at IS NULL AND s.due_on IS NOT NULL
      ORDER BY s.due_on LIMIT 2)
    UNION ALL
    (SELECT 'promise', m.id, m.promise, NULL, m.due_on, NULL FROM promises m
      WHERE m.agency_id = c.agency_id AND m.client_id = c.id AND m.kept_at IS NULL AND m.released_at IS NULL
      ORDER BY m.due_on LIMIT 2)
  ) n)`;

const around = sql`(
  SELECT coalesce(json_agg(json_build_object(
    'memberId', m.id, 'caseId', m.case_id, 'role', m.role, 'endsAt', m.ends_at,
    'worker', json_build_object('id', w.id, 'name', w.name, 'jobTitle', w.job_title, 'phone', w.phone)
  ) ORDER BY array_position('{responsible,member,cover}', m.role), w.name), '[]')
  FROM care_team_members m
  JOIN cases k ON k.agency_id = m.agency_id AND k.id = m.case_id AND k.closed_at IS NULL
  JOIN workers w ON w.agency_id = m.agency_id AND w.id = m.worker_id
  WHERE m.agency_id = c.agency_id AND m.client_id = c.id AND (m.ends_at IS NULL OR m.ends_at > ${given('now')}::timestamptz))`;

/**
 * The top of a client's page as JSON text. Given `agencyId`, `clientId`, `now`, `today` (the agency's day) and `able`, a
 * JSON list of what the actor's role allows beside reading.
 */
export const clientPage = new Composed<{ page: string }>(
  () => sql`
    SELECT json_build_object(
      ${personPairs},
      'age', extract(year FROM age(${given('today')}::date, c.birth_date))::int,
      'sealed', EXISTS (SELECT FROM client_seals s WHERE s.agency_id = c.agency_id AND s.client_id = c.id AND s.unsealed_at IS NULL),
      'emergencyUntil', (SELECT max(e.until) FROM emergency_accesses e
        WHERE e.agency_id = c.agency_id AND e.client_id = c.id AND e.worker_id = access.actor_id() AND e.until > now()),
      'risk', ${risk},
      'warnings', (SELECT coalesce(json_agg(n.note ORDER BY n.recorded_at), '[]') FROM warning_notes n
        WHERE n.agency_id = c.agency_id AND n.client_id = c.id AND n.ended_at IS NULL),
      'cases', ${cases},
      'next', ${next},
      'around', ${around},
      'can', ${given('able')}::json
    )::text AS page
    FROM clients c
    WHERE c.agency_id = ${given('agencyId')} AND c.id = ${given('clientId')}`,
);
