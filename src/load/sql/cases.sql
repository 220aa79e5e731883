-- Their cases, who is around them, and in whose name they are seen (the law: access.principals_of).

INSERT INTO cases (agency_id, id, client_id, program_id, responsible_worker_id, reason_for_contact, source, weight, opened_at, opened_by,
  triage, triage_reason, triaged_at, triaged_by, closed_at)
SELECT p.agency_id, p.case_id, p.client_id, p.program_id, p.worker_id, h.words, load.pick(p.n, 30, '{self,self,family,hospital,court,partner}'),
  (1 + load.roll(p.n, 31, 4)) / 2.0, p.opened_at, p.worker_id, 'accepted', 'Fits the program.', p.opened_at, p.worker_id, p.closed_at
FROM load.people p JOIN load.threads h ON h.thread = p.thread;

INSERT INTO care_team_members (agency_id, id, client_id, case_id, worker_id, role, started_at, added_by)
SELECT p.agency_id, load.id(p.opened_at, 3, p.n * 2), p.client_id, p.case_id, p.worker_id, 'responsible', p.opened_at, p.worker_id FROM load.people p
UNION ALL
SELECT p.agency_id, load.id(p.opened_at, 3, p.n * 2 + 1), p.client_id, p.case_id, p.second_worker_id, 'member', p.opened_at, p.worker_id
FROM load.people p WHERE p.second_worker_id IS NOT NULL;

INSERT INTO client_access (agency_id, client_id, principal_id)
SELECT p.agency_id, p.client_id, s.caseload_id FROM load.people p JOIN load.staff s ON s.worker_id = p.worker_id
UNION ALL
SELECT p.agency_id, p.client_id, s.caseload_id FROM load.people p JOIN load.staff s ON s.worker_id = p.second_worker_id
UNION ALL
SELECT p.agency_id, p.client_id, p.program_id FROM load.people p;

INSERT INTO audit_events (agency_id, id, at, actor_kind, actor_id, action, what, client_ids, subject_ids)
SELECT p.agency_id, load.id(p.opened_at, 27, p.n), p.opened_at, 'worker', p.worker_id, 'create', 'intake', ARRAY[p.client_id], ARRAY[p.case_id] FROM load.people p;
