-- Plans with two goals and three steps each, written down and put to the person.

CREATE FUNCTION load.step_due(opened timestamptz, g bigint, s integer) RETURNS date
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT (opened + (30 + 40 * s + load.roll(g * 3 + s, 64, 500)) * interval '1 day')::date $$;

CREATE FUNCTION load.step_content(opened timestamptz, g bigint, s integer, title text, helper text) RETURNS jsonb
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT jsonb_build_object('id', load.id(opened + interval '14 days', 12, g * 3 + s), 'title', title,
      'owner', (ARRAY['client', 'worker', 'provider'])[s + 1], 'ownerName', helper, 'dueOn', load.step_due(opened, g, s))
  $$;

CREATE UNLOGGED TABLE load.goals AS
SELECT p.agency_id, p.n * 2 + i AS g, i, p.client_id, p.case_id, p.plan_id, p.version_id, p.worker_id, p.open, p.written, p.agreed, p.opened_at, p.closed_at, p.now,
  load.id(p.opened_at + interval '14 days', 10, p.n * 2 + i) AS goal_id, load.id(p.opened_at, 4, p.n * 4 + i) AS need_id,
  (p.opened_at + (120 + load.roll(p.n * 2 + i, 61, 300)) * interval '1 day')::date AS due_on, h.thread
FROM load.people p, generate_series(0, 1) AS i JOIN load.threads h ON true WHERE h.thread = (p.thread + i) % 12 AND p.planned;

INSERT INTO plans (agency_id, id, client_id, case_id, hope, review_on, created_at, created_by)
SELECT p.agency_id, p.plan_id, p.client_id, p.case_id, h.wished, (p.now + load.roll(p.n, 60, 120) * interval '1 day')::date - 20, p.opened_at + interval '14 days', p.worker_id
FROM load.people p JOIN load.threads h ON h.thread = p.thread WHERE p.planned;

INSERT INTO goals (agency_id, id, client_id, case_id, plan_id, title, words, measure, baseline, target, due_on, confidence, status, status_at, position, created_at, created_by)
SELECT g.agency_id, g.goal_id, g.client_id, g.case_id, g.plan_id, h.goal, h.words, h.measure, h.baseline, h.target, g.due_on, 4 + load.roll(g.g, 62, 7),
  CASE WHEN NOT g.open THEN load.pick(g.g, 63, '{achieved,achieved,partly_achieved,not_achieved}') WHEN g.agreed THEN 'active' ELSE 'proposed' END,
  coalesce(g.closed_at, g.opened_at + interval '21 days'), i, g.opened_at + interval '14 days', g.worker_id
FROM load.goals g JOIN load.threads h ON h.thread = g.thread;

INSERT INTO goal_sources (agency_id, id, client_id, goal_id, need_id)
SELECT g.agency_id, load.id(g.opened_at + interval '14 days', 11, g.g), g.client_id, g.goal_id, g.need_id FROM load.goals g;

INSERT INTO steps (agency_id, id, client_id, case_id, goal_id, title, owner, owner_name, owner_worker_id, due_on, position, done_at, done_by, result, created_at, created_by)
SELECT p.agency_id, load.id(p.opened_at + interval '14 days', 12, p.g * 3 + p.s), p.client_id, p.case_id, p.goal_id, h.steps[p.s + 1],
  (ARRAY['client', 'worker', 'provider'])[p.s + 1], CASE p.s WHEN 2 THEN h.service END, CASE p.s WHEN 1 THEN p.worker_id END, p.step_due, p.s,
  CASE WHEN p.done THEN coalesce(p.closed_at, least(p.now - interval '1 day', greatest(p.opened_at + interval '15 days', p.step_due - 5))) END,
  CASE WHEN p.done THEN p.worker_id END, CASE WHEN p.done THEN 'Done.' END, p.opened_at + interval '14 days', p.worker_id
FROM (
  SELECT g.*, s, d.step_due, NOT g.open OR load.roll(g.g * 3 + s, 65, 100) < CASE WHEN d.step_due < g.now::date THEN 95 ELSE 20 END AS done
  FROM load.goals g, generate_series(0, 2) AS s, LATERAL (SELECT load.step_due(g.opened_at, g.g, s)) d (step_due)
) p JOIN load.threads h ON h.thread = p.thread;

INSERT INTO plan_versions (agency_id, id, client_id, case_id, plan_id, number, hope, written_at, written_by)
SELECT p.agency_id, p.version_id, p.client_id, p.case_id, p.plan_id, 1, h.wished, p.opened_at + interval '20 days', p.worker_id
FROM load.people p JOIN load.threads h ON h.thread = p.thread WHERE p.written;

-- The content is what the function goal_content makes of a goal.
INSERT INTO plan_version_goals (agency_id, id, client_id, plan_version_id, goal_id, position, content)
SELECT g.agency_id, load.id(g.opened_at + interval '20 days', 14, g.g), g.client_id, g.version_id, g.goal_id, g.i,
  jsonb_build_object('title', h.goal, 'words', h.words, 'hope', NULL, 'measure', h.measure, 'baseline', h.baseline, 'target', h.target, 'dueOn', g.due_on,
    'steps', jsonb_build_array(load.step_content(g.opened_at, g.g, 0, h.steps[1], NULL), load.step_content(g.opened_at, g.g, 1, h.steps[2], NULL),
      load.step_content(g.opened_at, g.g, 2, h.steps[3], h.service)))
FROM load.goals g JOIN load.threads h ON h.thread = g.thread WHERE g.written;

INSERT INTO agreements (agency_id, id, client_id, case_id, plan_version_id, answer, words, copy_given, copy_language, asked_at, asked_by)
SELECT p.agency_id, load.id(p.opened_at + interval '21 days', 15, p.n), p.client_id, p.case_id, p.version_id, 'yes', 'That is what I want.', true, 'en', p.opened_at + interval '21 days', p.worker_id
FROM load.people p WHERE p.agreed;
