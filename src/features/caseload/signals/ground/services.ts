import { sql } from 'kysely';
import { openReferral } from '#features/referrals/index.ts';
import { endsSoon, weekAhead } from '../parts.ts';
import type { Clock } from '../signal.ts';

/** Every referral of the cases, with who had the last word in its conversation while it is open. */
const sent = sql`
  SELECT k.worker_id, k.leads, k.agency_id, k.client_id, k.case_id, r.id, r.need_id, r.service_id, r.organization_id, r.status, r.status_at,
    r.urgency, r.requested_at, r.answer_due_at, r.contact_made, r.service_received, r.need_met,
    r.experience IS NOT NULL OR r.experience_rating IS NOT NULL AS experience_told,
    s.name AS service, o.name AS organization, w.by_kind AS last_word_by, w.at AS last_word_at
  FROM mine k
  JOIN referrals r ON r.agency_id = k.agency_id AND r.client_id = k.client_id AND r.case_id = k.case_id
  JOIN services s ON s.agency_id = r.agency_id AND s.id = r.service_id
  JOIN organizations o ON o.agency_id = r.agency_id AND o.id = r.organization_id
  LEFT JOIN LATERAL (
    SELECT x.by_kind, x.at FROM referral_events x
    WHERE x.agency_id = r.agency_id AND x.referral_id = r.id AND x.kind IN ('message', 'call')
    ORDER BY x.at DESC, x.id DESC LIMIT 1
  ) w ON ${openReferral}`;

/** What came of the last try to meet a need: the newest referral for it that has ended. */
const tried = sql`
  SELECT DISTINCT ON (r.worker_id, r.need_id) r.worker_id, r.leads, r.agency_id, r.client_id, r.case_id, r.need_id, r.status, r.status_at,
    r.need_met, CASE WHEN r.status <> 'completed' THEN r.organization END AS failed_at
  FROM sent r WHERE r.need_id IS NOT NULL AND r.status <> 'draft' AND NOT ${openReferral}
  ORDER BY r.worker_id, r.need_id, r.status_at DESC`;

/** What was arranged in the last months and is to come, where something comes soon, waits for an answer or was missed. */
const arranged = ({ now, today, startOf }: Clock) => sql`
  SELECT k.worker_id, k.leads, k.agency_id, k.client_id, k.case_id, k.last_contact_at, k.interpreter_needed,
    a.id, a.title, a.place, a.starts_at, a.status, a.interpreter_arranged
  FROM mine k
  JOIN appointments a ON a.agency_id = k.agency_id AND a.client_id = k.client_id AND a.case_id = k.case_id
    AND a.starts_at > ${now} - interval '120 days'
  WHERE k.arranged_from < ${startOf(sql`${today} + ${sql.lit(weekAhead + 1)}`)} OR k.missed_at > ${now} - interval '120 days'`;

/** What the people allow and have not withdrawn, where some of it ends soon or has ended. */
const allowed = ({ today }: Clock) => sql`
  SELECT k.worker_id, k.agency_id, k.client_id, k.case_id, c.id, c.kind, c.organization_id, c.purpose, c.categories, c.expires_on
  FROM people k
  JOIN consents c ON c.agency_id = k.agency_id AND c.client_id = k.client_id AND c.withdrawn_at IS NULL
  WHERE k.consent_ends_on <= ${today} + ${sql.lit(endsSoon)}`;

export const groundOfServices = (clock: Clock) => ({
  sent,
  tried,
  arranged: arranged(clock),
  allowed: allowed(clock),
});
