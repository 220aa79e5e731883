-- One referral for everybody with a plan, what happened to it, and the consents.

CREATE UNLOGGED TABLE load.referrals AS
WITH routed AS (
  SELECT p.*, CASE WHEN p.open THEN
      load.pick(p.n, 70, '{requested,requested,accepted,in_progress,in_progress,in_progress,wait_listed,completed,completed,completed,completed,rejected,failed,cancelled}')
    ELSE load.pick(p.n, 71, '{completed,completed,completed,failed}') END AS status, load.pick(p.n, 72, '{routine,routine,soon,today}') AS urgency
  FROM load.people p WHERE p.planned
), timed AS (
  SELECT r.*, CASE WHEN r.status IN ('requested', 'accepted', 'wait_listed') THEN greatest(r.opened_at + interval '22 days', r.now - (1 + load.roll(r.n, 73, 12)) * interval '1 day')
    ELSE r.opened_at + interval '22 days' + (r.latest_at - r.opened_at - interval '22 days') * (load.roll(r.n, 73, 80) / 100.0) END AS requested_at
  FROM routed r
)
SELECT t.*, load.id(t.requested_at, 21, t.n) AS referral_id, s.service_id, s.organization_id,
  CASE t.status WHEN 'requested' THEN '{requested}' WHEN 'in_progress' THEN '{requested,accepted,in_progress}' WHEN 'completed' THEN '{requested,accepted,in_progress,completed}'
    WHEN 'failed' THEN '{requested,accepted,failed}' ELSE ARRAY['requested', t.status] END::text[] AS path,
  (t.latest_at - t.requested_at) / 5 AS pace
FROM timed t JOIN load.services s ON s.i = t.thread + 12 * load.roll(t.n, 74, 5);

INSERT INTO referrals (agency_id, id, client_id, case_id, step_id, need_id, service_id, organization_id, status, status_reason, status_at, urgency, request,
  requested_at, requested_by, answer_days, answer_due_at, contact_made, service_received, need_met, experience_rating)
SELECT r.agency_id, r.referral_id, r.client_id, r.case_id, load.id(r.opened_at + interval '14 days', 12, r.n * 6 + 2), load.id(r.opened_at, 4, r.n * 4), r.service_id, r.organization_id,
  r.status, CASE WHEN r.status IN ('rejected', 'failed', 'cancelled') THEN 'No place for now.' END, r.requested_at + r.pace * (cardinality(r.path) - 1), r.urgency, h.ask,
  r.requested_at, r.worker_id, a.days, CASE WHEN r.status IN ('requested', 'accepted') THEN r.requested_at + a.days * interval '1 day' ELSE r.now + load.roll(r.n, 75, 40) * interval '1 day' - interval '4 days' END,
  CASE WHEN 'accepted' = ANY (r.path) THEN true END, CASE r.status WHEN 'completed' THEN true WHEN 'failed' THEN false END,
  CASE r.status WHEN 'completed' THEN load.pick(r.n, 76, '{yes,yes,partly}') WHEN 'failed' THEN 'no' END, CASE r.status WHEN 'completed' THEN 3 + load.roll(r.n, 77, 3) END
FROM load.referrals r JOIN load.threads h ON h.thread = r.thread, LATERAL (SELECT CASE r.urgency WHEN 'today' THEN 1 WHEN 'soon' THEN 3 ELSE 7 END AS days) a;

INSERT INTO referral_events (agency_id, id, client_id, referral_id, kind, from_status, to_status, text, by_kind, by_id, by_name, at)
SELECT r.agency_id, load.id(r.requested_at, 22, r.n * 4 + e), r.client_id, r.referral_id, 'status', coalesce(r.path[e - 1], 'draft'), r.path[e],
  CASE WHEN r.path[e] IN ('rejected', 'failed', 'cancelled') THEN 'No place for now.' END, 'worker', r.worker_id, s.name, r.requested_at + r.pace * (e - 1)
FROM load.referrals r JOIN load.staff s ON s.worker_id = r.worker_id, generate_series(1, cardinality(r.path)) AS e;

INSERT INTO services_received (agency_id, id, client_id, case_id, referral_id, received_on, quantity, unit, recorded_by, recorded_by_name)
SELECT r.agency_id, load.id(r.requested_at, 23, r.n), r.client_id, r.case_id, r.referral_id, (r.requested_at + r.pace * 3)::date, 1 + load.roll(r.n, 78, 8), 'visits', r.worker_id, s.name
FROM load.referrals r JOIN load.staff s ON s.worker_id = r.worker_id WHERE r.status IN ('in_progress', 'completed');

INSERT INTO consents (agency_id, id, client_id, kind, organization_id, purpose, categories, given, given_on, expires_on, recorded_by)
SELECT p.agency_id, load.id(p.opened_at, 20, p.n * 2), p.client_id, 'service', NULL, 'service', '{}'::text[], 'signed', p.opened_at::date, NULL, p.worker_id FROM load.people p
UNION ALL
SELECT r.agency_id, load.id(r.requested_at, 20, r.n * 2 + 1), r.client_id, 'sharing', r.organization_id, 'referral', '{contact,needs,plan}', 'signed', r.given_on, r.given_on + 365, r.worker_id
FROM (SELECT l.*, greatest(l.requested_at::date, l.now::date - 355 + load.roll(l.n, 79, 300)) AS given_on FROM load.referrals l) r;
