/**
 * What is made of each client number n, one statement a table, for clients $1 to $2. Identifiers are UUIDs of
 * version 7 that count upwards, so that every key is written at the end of its index. Chance is a hash of the
 * number: the same number is always the same person. Helpers are in the schema `load`, made by prepare.ts.
 */
const clients = 'FROM load.client c WHERE c.n BETWEEN $1 AND $2';

/** In office hours, and never on a weekend. */
const onWorkdays = `CROSS JOIN LATERAL (SELECT load.contact_at(c.n, k, c.closed_at) AS at) d
     CROSS JOIN LATERAL (SELECT d.at - make_interval(days => (ARRAY[0, 0, 0, 0, 0, 1, 2])[extract(isodow FROM d.at)::int]) AS at) m`;

/** `table: [columns, select]`; the agency comes first by itself. */
export const statements: Readonly<Record<string, readonly [columns: string, select: string]>> = {
  clients: [
    'id, given_name, family_name, preferred_name, birth_date, pronouns, language, interpreter_needed, phone, address, latitude, longitude, safe_contact_methods, what_matters, created_at, created_by',
    `SELECT c.client_id, g.name, CASE WHEN load.dice(c.n, 3, 10) = 0 THEN f.name || '-' || e.name ELSE f.name END,
       CASE WHEN load.dice(c.n, 4, 25) = 0 THEN p.name END, date '1935-01-01' + load.dice(c.n, 5, 26000), (ARRAY['she/her', 'he/him', 'they/them'])[1 + load.dice(c.n, 6, 2)],
       (ARRAY['en', 'en', 'en', 'en', 'es', 'es', 'ar', 'vi'])[1 + load.dice(c.n, 7, 8)], load.dice(c.n, 8, 12) = 0, '312' || lpad(load.dice(c.n, 9, 10000000)::text, 7, '0'),
       (1 + load.dice(c.n, 10, 9900)) || ' Lake Street', 41 + load.dice(c.n, 11, 10000) / 10000.0, -88 + load.dice(c.n, 12, 10000) / 10000.0, '{call}'::text[], 'That nobody decides over my head.',
       c.opened_at, c.worker_id
     FROM load.client c
     JOIN load.given g ON g.n = load.dice(c.n, 1, (SELECT count(*)::int FROM load.given))
     JOIN load.given p ON p.n = load.dice(c.n, 13, (SELECT count(*)::int FROM load.given))
     JOIN load.family f ON f.n = load.dice(c.n, 2, (SELECT count(*)::int FROM load.family))
     JOIN load.family e ON e.n = load.dice(c.n, 14, (SELECT count(*)::int FROM load.family))
     WHERE c.n BETWEEN $1 AND $2`,
  ],
  cases: [
    'id, client_id, program_id, responsible_worker_id, reason_for_contact, source, weight, opened_at, opened_by, triage, triage_reason, triaged_at, triaged_by, closed_at',
    `SELECT c.case_id, c.client_id, c.program_id, c.worker_id, t.words, 'self', 1, c.opened_at, c.worker_id, 'accepted', 'This is what the program is for.', c.opened_at, c.worker_id, c.closed_at
     FROM load.client c JOIN load.thread t ON t.n = c.thread WHERE c.n BETWEEN $1 AND $2`,
  ],
  care_team_members: [
    'id, client_id, case_id, worker_id, role, started_at',
    `SELECT load.id(3, c.n), c.client_id, c.case_id, c.worker_id, 'responsible', c.opened_at ${clients}`,
  ],
  client_access: [
    'client_id, principal_id',
    `SELECT c.client_id, p.id FROM load.client c JOIN load.worker w ON w.id = c.worker_id CROSS JOIN LATERAL (VALUES (w.caseload_id), (c.program_id)) AS p (id) WHERE c.n BETWEEN $1 AND $2`,
  ],
  consents: [
    'id, client_id, kind, organization_id, purpose, categories, given, given_on, expires_on, recorded_by, created_at',
    `SELECT load.id(4, 2 * c.n + k), c.client_id, CASE k WHEN 0 THEN 'service' ELSE 'sharing' END, CASE k WHEN 1 THEN s.organization_id END,
       CASE k WHEN 0 THEN 'service' ELSE 'referral' END, CASE k WHEN 0 THEN '{}' ELSE '{contact,needs}' END::text[], 'signed', c.opened_at::date,
       CASE k WHEN 1 THEN load.today() + 20 + load.dice(c.n, 20, 300) END, c.worker_id, c.opened_at
     FROM load.client c JOIN load.service s ON s.n = c.service CROSS JOIN generate_series(0, 1) AS k WHERE c.n BETWEEN $1 AND $2`,
  ],
  domain_inquiries: [
    'id, client_id, case_id, domain, finding, asked_at, asked_by',
    `SELECT load.id(5, 4 * c.n + k), c.client_id, c.case_id, (ARRAY['housing', 'food', 'safety', 'income'])[1 + k], 'nothing_now', c.opened_at, c.worker_id
     FROM load.client c CROSS JOIN generate_series(0, 1) AS k WHERE c.n BETWEEN $1 AND $2`,
  ],
  needs: [
    'id, client_id, case_id, domain, title, words, impact, wished_for, recorded_at, recorded_by, ended_as, ended_at, ended_by',
    `SELECT load.id(6, c.n), c.client_id, c.case_id, t.domain, t.need, t.words, t.impact, t.wished, c.opened_at, c.worker_id,
       CASE WHEN c.closed_at IS NOT NULL THEN 'met' END, c.closed_at, CASE WHEN c.closed_at IS NOT NULL THEN c.worker_id END
     FROM load.client c JOIN load.thread t ON t.n = c.thread WHERE c.n BETWEEN $1 AND $2`,
  ],
  risk_assessments: [
    'id, client_id, case_id, kind, level, evidence, assessed_at, assessed_by, review_on',
    `SELECT load.id(7, c.n), c.client_id, c.case_id, 'self_neglect', CASE load.dice(c.n, 30, 100) WHEN 0 THEN 'high' WHEN 1 THEN 'moderate' ELSE 'low' END,
       'Skips meals when alone, by their own account twice a week.', c.opened_at, c.worker_id, load.today() + load.dice(c.n, 31, 180) - 2 ${clients} AND load.dice(c.n, 32, 5) > 1`,
  ],
  plans: [
    'id, client_id, case_id, review_on, created_at, created_by',
    `SELECT load.id(8, c.n), c.client_id, c.case_id, load.today() + load.dice(c.n, 40, 90), c.opened_at, c.worker_id ${clients}`,
  ],
  goals: [
    'id, client_id, case_id, plan_id, title, words, measure, baseline, target, due_on, confidence, status, status_at, position, created_at, created_by',
    `SELECT load.id(9, c.n), c.client_id, c.case_id, load.id(8, c.n), t.goal, t.wished, t.measure, t.baseline, t.target, load.today() + 30 + load.dice(c.n, 41, 90), 4 + load.dice(c.n, 42, 6),
       CASE WHEN c.closed_at IS NULL THEN 'active' ELSE 'achieved' END, c.opened_at, 1, c.opened_at, c.worker_id
     FROM load.client c JOIN load.thread t ON t.n = c.thread WHERE c.n BETWEEN $1 AND $2`,
  ],
  goal_sources: [
    'id, client_id, goal_id, need_id',
    `SELECT load.id(10, c.n), c.client_id, load.id(9, c.n), load.id(6, c.n) ${clients}`,
  ],
  steps: [
    'id, client_id, case_id, goal_id, title, owner, owner_worker_id, due_on, position, done_at, done_by, created_at, created_by',
    `SELECT load.id(11, 4 * c.n + s.place), c.client_id, c.case_id, load.id(9, c.n), s.title, s.owner, CASE s.owner WHEN 'worker' THEN c.worker_id END,
       CASE WHEN s.place = 1 OR c.closed_at IS NOT NULL THEN c.opened_at::date + 20 ELSE load.today() + 9 * s.place + load.dice(c.n, 43, 40) - 10 END, s.place,
       CASE WHEN s.place = 1 OR c.closed_at IS NOT NULL THEN c.opened_at + interval '18 days' END, CASE WHEN s.place = 1 OR c.closed_at IS NOT NULL THEN c.worker_id END, c.opened_at, c.worker_id
     FROM load.client c JOIN load.step s ON s.thread = c.thread WHERE c.n BETWEEN $1 AND $2`,
  ],
  plan_versions: [
    'id, client_id, case_id, plan_id, number, written_at, written_by',
    `SELECT load.id(12, c.n), c.client_id, c.case_id, load.id(8, c.n), 1, c.opened_at + interval '9 days', c.worker_id ${clients} AND load.dice(c.n, 44, 30) > 0`,
  ],
  agreements: [
    'id, client_id, case_id, plan_version_id, answer, words, copy_given, asked_at, asked_by, recorded_at',
    `SELECT load.id(13, c.n), c.client_id, c.case_id, load.id(12, c.n), 'yes', 'Yes. That is what I said.', true, c.opened_at + interval '9 days', c.worker_id, c.opened_at + interval '9 days' ${clients} AND load.dice(c.n, 44, 30) > 0`,
  ],
  contacts: [
    'id, client_id, case_id, worker_id, kind, with_whom, outcome, happened_at, minutes, recorded_at',
    `SELECT load.id(14, 10 * c.n + k), c.client_id, c.case_id, c.worker_id, (ARRAY['visit', 'phone', 'phone', 'office', 'video'])[1 + load.dice(c.n, 50 + k, 5)], 'client',
       CASE load.dice(c.n, 60 + k, 12) WHEN 0 THEN 'no_answer' ELSE 'reached' END, m.at, 5 + 5 * load.dice(c.n, 80 + k, 11), m.at + interval '1 hour'
     FROM load.client c CROSS JOIN generate_series(0, 9) AS k ${onWorkdays} WHERE c.n BETWEEN $1 AND $2`,
  ],
  notes: [
    'id, client_id, case_id, contact_id, author_id, text, created_at, signed_at, signed_late',
    `SELECT load.id(15, 10 * c.n + k), c.client_id, c.case_id, load.id(14, 10 * c.n + k), c.worker_id, t.text, m.at + interval '1 hour',
       CASE WHEN k = 9 AND load.dice(c.n, 90, 60) = 0 THEN NULL ELSE m.at + make_interval(hours => 2 + load.dice(c.n, 91 + k, 22)) END, false
     FROM load.client c CROSS JOIN generate_series(0, 9) AS k ${onWorkdays}
     JOIN load.note t ON t.n = load.dice(c.n, 110 + k, (SELECT count(*)::int FROM load.note)) WHERE c.n BETWEEN $1 AND $2`,
  ],
  promises: [
    'id, client_id, case_id, promise, due_on, made_by, made_at, kept_at, kept_by',
    `SELECT load.id(16, c.n), c.client_id, c.case_id, 'Send the form with a stamped envelope', load.today() + load.dice(c.n, 130, 60) - 30, c.worker_id, now() - interval '40 days',
       CASE WHEN load.dice(c.n, 130, 60) < 29 THEN now() - interval '30 days' END, CASE WHEN load.dice(c.n, 130, 60) < 29 THEN c.worker_id END ${clients} AND load.dice(c.n, 131, 5) = 0 AND c.closed_at IS NULL`,
  ],
  referrals: [
    'id, client_id, case_id, step_id, need_id, service_id, organization_id, status, status_at, urgency, request, requested_at, requested_by, answer_due_at, contact_made, service_received, need_met, experience_rating',
    `SELECT load.id(17, c.n), c.client_id, c.case_id, load.id(11, 4 * c.n + 2), load.id(6, c.n), s.id, s.organization_id, r.status, now() - make_interval(days => 2 + load.dice(c.n, 141, 20)), 'soon', t.request,
       now() - make_interval(days => 3 + load.dice(c.n, 141, 20)), c.worker_id, now() + make_interval(days => load.dice(c.n, 142, 40) - 3), r.status IN ('in_progress', 'completed') OR NULL,
       r.status IN ('in_progress', 'completed') OR NULL, CASE r.status WHEN 'completed' THEN 'yes' END, CASE r.status WHEN 'completed' THEN 4 END
     FROM load.client c JOIN load.thread t ON t.n = c.thread JOIN load.service s ON s.n = c.service
     CROSS JOIN LATERAL (SELECT CASE WHEN c.closed_at IS NOT NULL THEN 'completed' ELSE (ARRAY['requested', 'accepted', 'in_progress', 'in_progress', 'completed', 'rejected'])[1 + load.dice(c.n, 140, 6)] END AS status) r
     WHERE c.n BETWEEN $1 AND $2`,
  ],
  referral_events: [
    'id, client_id, referral_id, kind, from_status, to_status, by_kind, by_id, by_name, at',
    `SELECT load.id(18, c.n), c.client_id, load.id(17, c.n), 'status', 'draft', 'requested', 'worker', c.worker_id, 'Worker', now() - make_interval(days => 3 + load.dice(c.n, 141, 20)) ${clients}`,
  ],
  domain_ratings: [
    'id, client_id, case_id, domain, rating, rated_by, rated_at, recorded_by',
    `SELECT load.id(19, 2 * c.n + k), c.client_id, c.case_id, t.domain, 1 + k + load.dice(c.n, 150, 3), 'together', c.opened_at + make_interval(days => 5 + 20 * k), c.worker_id
     FROM load.client c JOIN load.thread t ON t.n = c.thread CROSS JOIN generate_series(0, 1) AS k WHERE c.n BETWEEN $1 AND $2`,
  ],
  closures: [
    'id, client_id, case_id, reason, summary, discussed_with_client, transition_plan, closed_at, closed_by',
    `SELECT load.id(20, c.n), c.client_id, c.case_id, 'goals met', 'What was agreed has been reached.', true, 'Knows whom to call.', c.closed_at, c.worker_id ${clients} AND c.closed_at IS NOT NULL`,
  ],
  follow_ups: [
    'id, client_id, case_id, closure_id, worker_id, due_on, done_at, done_by, outcome',
    `SELECT load.id(21, c.n), c.client_id, c.case_id, load.id(20, c.n), c.worker_id, c.closed_at::date + 30, d.at, CASE WHEN d.at IS NOT NULL THEN c.worker_id END, CASE WHEN d.at IS NOT NULL THEN 'doing_well' END
     FROM load.client c CROSS JOIN LATERAL (SELECT CASE WHEN c.closed_at < now() - interval '32 days' THEN c.closed_at + interval '30 days' END AS at) d
     WHERE c.n BETWEEN $1 AND $2 AND c.closed_at IS NOT NULL`,
  ],
};
