import { type RawBuilder, sql } from 'kysely';
import { facts, signal } from './signal.ts';

/** When needs, strengths or risks of the case's person were last asked about. */
const lastLookAtLife: RawBuilder<unknown> = sql`greatest(
  (SELECT max(t.asked_at) FROM domain_inquiries t WHERE t.agency_id = k.agency_id AND t.client_id = k.client_id),
  (SELECT max(t.recorded_at) FROM needs t WHERE t.agency_id = k.agency_id AND t.client_id = k.client_id),
  (SELECT max(t.recorded_at) FROM strengths t WHERE t.agency_id = k.agency_id AND t.client_id = k.client_id),
  (SELECT max(t.assessed_at) FROM risk_assessments t WHERE t.agency_id = k.agency_id AND t.client_id = k.client_id))`;

/** When the instrument was last answered, of what the worker may see: what is protected is not hinted at. */
const lastAnswer: RawBuilder<unknown> = sql`(
  SELECT max(r.completed_at) FROM instrument_responses r
  JOIN instruments i ON i.agency_id = r.agency_id AND i.id = r.instrument_id AND i.url = c.what
  WHERE r.agency_id = k.agency_id AND r.client_id = k.client_id AND r.status IN ('completed', 'amended'))`;

/** The program asks again after so many days, and they have passed. */
export const reassessmentDue = signal('reassessment_due', ({ now, daysSince }) => ({
  of: 'd',
  subject: sql`d.case_id`,
  since: sql`d.due_at`,
  urgency: sql`CASE WHEN ${daysSince(sql`d.due_at`)} > d.every_days THEN 50 ELSE 42 END`,
  facts: facts({
    what: sql`CASE d.what WHEN 'life' THEN 'life' ELSE 'instrument' END`,
    title: sql`d.title`,
    days: daysSince(sql`coalesce(d.last_at, d.opened_at)`),
    ever: sql`d.last_at IS NOT NULL`,
  }),
  from: sql`(
    SELECT k.worker_id, k.client_id, k.case_id, k.opened_at, c.what, c.every_days, l.last_at,
      coalesce(l.last_at, k.opened_at) + make_interval(days => c.every_days) AS due_at,
      (SELECT i.title FROM instruments i WHERE i.agency_id = k.agency_id AND i.url = c.what ORDER BY i.added_at DESC LIMIT 1) AS title
    FROM mine k
    JOIN reassessment_cadences c ON c.agency_id = k.agency_id AND c.program_id = k.program_id AND c.every_days IS NOT NULL
      AND k.opened_at <= ${now} - make_interval(days => c.every_days)
    CROSS JOIN LATERAL (SELECT CASE c.what WHEN 'life' THEN ${lastLookAtLife} ELSE ${lastAnswer} END AS last_at) l
    WHERE k.leads
  ) d WHERE d.due_at <= ${now}`,
}));
