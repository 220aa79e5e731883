import { type RawBuilder, sql } from 'kysely';
import { exceptionsSeen } from './exceptions.ts';

/** Everything still open in a case (alias `k`) as rows of kind, id, title, since. */
const openEnds = sql`
  SELECT 'open_referral' AS kind, r.id, s.name AS title, r.requested_at AS since FROM referrals r
    JOIN services s ON s.agency_id = r.agency_id AND s.id = r.service_id
    WHERE r.agency_id = k.agency_id AND r.case_id = k.id
      AND r.status IN ('draft', 'requested', 'wait_listed', 'accepted', 'in_progress', 'on_hold')
  UNION ALL
  SELECT 'need_without_end', n.id, n.title, n.recorded_at FROM needs n
    WHERE n.agency_id = k.agency_id AND n.case_id = k.id AND n.ended_at IS NULL
  UNION ALL
  SELECT 'no_agreement', k.id, '', k.opened_at WHERE NOT EXISTS (
    SELECT FROM agreements a
    JOIN plan_versions v ON v.agency_id = a.agency_id AND v.id = a.plan_version_id
    WHERE v.agency_id = k.agency_id AND v.case_id = k.id AND a.answer <> 'no'
      AND v.number = (SELECT max(l.number) FROM plan_versions l WHERE l.agency_id = k.agency_id AND l.plan_id = v.plan_id))
  UNION ALL
  SELECT 'open_goal', g.id, g.title, g.created_at FROM goals g
    WHERE g.agency_id = k.agency_id AND g.case_id = k.id AND g.status IN ('proposed', 'active')
  UNION ALL
  SELECT 'unsigned_note', o.id, w.name, c.happened_at FROM notes o
    JOIN contacts c ON c.agency_id = o.agency_id AND c.id = o.contact_id
    JOIN workers w ON w.agency_id = o.agency_id AND w.id = o.author_id
    WHERE o.agency_id = k.agency_id AND o.client_id = k.client_id AND o.case_id = k.id AND o.signed_at IS NULL
  UNION ALL
  SELECT 'open_promise', m.id, m.promise, m.made_at FROM promises m
    WHERE m.agency_id = k.agency_id AND m.case_id = k.id AND m.kept_at IS NULL AND m.released_at IS NULL`;

/** What stops the ending of the case `k`, as JSON in the order of the process. */
export const hindrances = sql`(
  SELECT coalesce(json_agg(json_build_object('kind', h.kind, 'id', h.id, 'title', h.title, 'since', h.since)
    ORDER BY array_position('{open_referral,need_without_end,no_agreement,open_goal,unsigned_note,open_promise}', h.kind), h.since), '[]')
  FROM (${openEnds}) h)`;

/**
 * Services that the client (of case `k`) really received, with their telephone, to turn to again. An ending is read by
 * the whole team, so what is protected is not put into it for anybody: whoever wants it there writes it.
 */
const resources = sql`(
  SELECT coalesce(json_agg(DISTINCT jsonb_build_object(
    'name', s.name || CASE WHEN o.name = s.name THEN '' ELSE ', ' || o.name END,
    'phone', (SELECT p.number FROM phones p WHERE p.agency_id = r.agency_id AND (p.service_id = s.id OR p.organization_id = o.id)
      ORDER BY p.service_id IS NULL, p.number LIMIT 1),
    'whatFor', n.title, 'when', NULL::text)), '[]')
  FROM referrals r
  JOIN services s ON s.agency_id = r.agency_id AND s.id = r.service_id
  JOIN organizations o ON o.agency_id = r.agency_id AND o.id = r.organization_id
  LEFT JOIN needs n ON n.agency_id = r.agency_id AND n.id = r.need_id
  WHERE r.agency_id = k.agency_id AND r.case_id = k.id
    AND r.sensitivity IS NULL AND n.sensitivity IS NULL
    AND (r.service_received OR r.need_met IN ('yes', 'partly') OR r.status = 'in_progress'))`;

const named = (alias: string): RawBuilder<unknown> =>
  sql`CASE WHEN ${sql.ref(`${alias}.id`)} IS NULL THEN NULL ELSE json_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}) END`;

/** A request (alias `q`) as JSON; `can` for the worker `actorId`, who `signs` when the role allows it. */
export const requestJson = (actorId: string, signs: boolean) => sql`(
  SELECT json_build_object(
    'id', q.id, 'caseId', q.case_id, 'content', q.content, 'exceptions', (SELECT ${exceptionsSeen} FROM (SELECT q.agency_id, q.exceptions) x), 'why', q.why,
    'askedAt', q.asked_at, 'askedBy', ${named('qa')}, 'answer', q.answer, 'answerWords', q.answer_words,
    'answeredAt', q.answered_at, 'answeredBy', ${named('qs')}, 'version', q.version,
    'can', CASE WHEN q.answer IS NOT NULL THEN '[]'::json WHEN q.asked_by = ${actorId} THEN '["withdraw"]'::json
                WHEN ${signs} THEN '["sign", "return"]'::json ELSE '[]'::json END)
  FROM workers qa
  LEFT JOIN workers qs ON qs.agency_id = q.agency_id AND qs.id = q.answered_by
  WHERE qa.agency_id = q.agency_id AND qa.id = q.asked_by)`;

/** Everything one needs to know before an ending, as JSON text; no row when the case is missing or hidden. */
export const checkOf = (
  agencyId: string,
  { clientId, caseId }: { readonly clientId: string; readonly caseId: string },
  actorId: string,
  signs: boolean,
) => sql<{ text: string }>`
  SELECT json_build_object(
    'caseId', k.id, 'program', p.name, 'closedAt', k.closed_at, 'reasons', p.closing_reasons, 'followUpDays', p.follow_up_days,
    'hindrances', ${hindrances}, 'resources', ${resources},
    'request', (SELECT ${requestJson(actorId, signs)} FROM closure_requests q
      WHERE q.agency_id = k.agency_id AND q.case_id = k.id AND k.closed_at IS NULL
        AND NOT EXISTS (SELECT FROM closures x WHERE x.agency_id = q.agency_id AND x.case_id = q.case_id AND x.closed_at >= q.asked_at)
      ORDER BY q.asked_at DESC LIMIT 1)
  )::text AS text
  FROM cases k
  JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
  WHERE k.agency_id = ${agencyId} AND k.client_id = ${clientId} AND k.id = ${caseId}`;
