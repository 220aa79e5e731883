-- What was promised and what is arranged, and how closed cases ended.

INSERT INTO promises (agency_id, id, client_id, case_id, contact_id, promise, due_on, made_by, made_at, kept_at, kept_by)
SELECT p.agency_id, load.id(p.made_at, 18, p.n), p.client_id, p.case_id, load.id(p.made_at, 16, p.n * 10 + 8), load.pick(p.n, 100, ARRAY['Call the landlord', 'Send the list of papers', 'Ask about the ramp', 'Find out about the deadline']),
  (p.made_at + (2 + load.roll(p.n, 101, 20)) * interval '1 day')::date, p.worker_id, p.made_at,
  CASE WHEN p.kept THEN least(p.now, p.made_at + interval '2 days') END, CASE WHEN p.kept THEN p.worker_id END
FROM (SELECT p.*, NOT p.open OR load.roll(p.n, 102, 10) < 9 AS kept, load.contact_at(p.n, 8, p.opened_at, p.latest_at) AS made_at FROM load.people p OFFSET 0) p;

INSERT INTO appointments (agency_id, id, client_id, case_id, title, place, starts_at, minutes, status, made_by, created_at)
SELECT p.agency_id, load.id(p.latest_at, 19, p.n * 2), p.client_id, p.case_id, 'Visit at home', 'At home', load.at_work(p.latest_at + interval '1 day', p.n, 103), 45,
  CASE load.roll(p.n, 104, 8) WHEN 0 THEN 'missed' ELSE 'kept' END, p.worker_id, p.opened_at
FROM load.people p WHERE p.n % 2 = 0 AND p.latest_at < p.now - interval '3 days'
UNION ALL
SELECT p.agency_id, load.id(p.latest_at, 19, p.n * 2 + 1), p.client_id, p.case_id, load.pick(p.n, 105, '{Check-in,Visit at home,Plan review,Papers}'), 'Office',
  load.at_work(p.now + load.roll(p.n, 106, 30) * interval '1 day', p.n, 107), 30, 'planned', p.worker_id, p.latest_at
FROM load.people p WHERE p.open AND p.n % 3 = 0;

INSERT INTO closures (agency_id, id, client_id, case_id, reason, summary, client_words, discussed_with_client, transition_plan, closed_at, closed_by)
SELECT p.agency_id, p.closure_id, p.client_id, p.case_id, load.pick(p.n, 110, '{goals met,goals met,moved away,chose to stop,referred on}'),
  'What we set out to do is done or handed on.', 'I know whom to call now.', true, 'The daughter keeps the list of contacts.', p.closed_at, p.worker_id
FROM load.people p WHERE NOT p.open;

INSERT INTO follow_ups (agency_id, id, client_id, case_id, closure_id, worker_id, due_on, done_at, done_by, outcome, words)
SELECT p.agency_id, load.id(p.closed_at, 26, p.n * 2 + f), p.client_id, p.case_id, p.closure_id, p.worker_id, p.due_on,
  CASE WHEN p.done THEN p.due_on + interval '15 hours' END, CASE WHEN p.done THEN p.worker_id END, CASE WHEN p.done THEN load.pick(p.n * 2 + f, 111, '{doing_well,doing_well,needs_help}') END,
  CASE WHEN p.done THEN 'Good that you call.' END
FROM (
  SELECT p.*, f, d.due_on, d.due_on < p.now::date AND load.roll(p.n * 2 + f, 112, 10) < 9 AS done
  FROM load.people p, generate_series(0, 1) AS f, LATERAL (SELECT p.closed_at::date + 30 + f * 60 AS due_on) d WHERE NOT p.open
) p;
