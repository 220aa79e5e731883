import { sql } from 'kysely';

export const answerAfter = sql`interval '2 hours'`;

export const newestVersion = sql`
  LEFT JOIN LATERAL (
    SELECT v.id, v.written_at FROM plan_versions v
    WHERE v.agency_id = k.agency_id AND v.case_id = k.case_id ORDER BY v.number DESC LIMIT 1
  ) v ON true`;

export const begun = sql`(
  SELECT g.case_id, min(g.created_at) AS since, max(g.created_at) AS latest FROM live_goals g GROUP BY g.case_id) g`;

export const weekAhead = 7;

export const provider = sql`
  JOIN services s ON s.agency_id = r.agency_id AND s.id = r.service_id
  JOIN organizations o ON o.agency_id = r.agency_id AND o.id = r.organization_id`;
