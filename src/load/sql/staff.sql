-- The agency, its programs and everybody who works there.

INSERT INTO agencies (id, name, time_zone, note_due_hours, phone)
SELECT agency_id, 'Load Agency', 'America/Chicago', 48, '(312) 555-0100' FROM load.this;

INSERT INTO programs (agency_id, id, name, description)
SELECT t.agency_id, load.id(t.began_at, 31, p), 'Program ' || (p + 1), 'A line of work of the load.'
FROM load.this t, generate_series(0, t.programs - 1) AS p;

CREATE TABLE load.staff AS
SELECT s.role, s.i, s.program, load.id(t.began_at, 32, s.n) AS worker_id, load.id(t.began_at, 33, s.n) AS caseload_id,
  load.id(t.began_at, 34, s.n) AS user_id, load.id(t.began_at, 31, s.program) AS program_id, s.role || (s.i + 1) || '@load.example' AS email, s.n,
  (SELECT g.name FROM load.given g WHERE g.origin = s.n % 12 AND g.place = s.n % 20) || ' '
    || (SELECT f.name FROM load.family f WHERE f.origin = s.n % 12 AND f.place = s.n % 30) AS name
FROM load.this t, LATERAL (
  SELECT 'manager' AS role, m AS i, (m / 10) % t.programs AS program, m::bigint AS n FROM generate_series(0, t.managers - 1) AS m
  UNION ALL SELECT 'supervisor', s, s % t.programs, 1000000 + s FROM generate_series(0, t.supervisors - 1) AS s
  UNION ALL SELECT 'director', p, p, 2000000 + p FROM generate_series(0, t.programs - 1) AS p
  UNION ALL SELECT 'executive', 0, 0, 2900000
  UNION ALL SELECT 'administrator', 0, 0, 3000000
  UNION ALL SELECT 'auditor', 0, 0, 4000000
) s;
COMMENT ON TABLE load.staff IS 'Managers of ten share a supervisor and a program; a director spans one program, the executive all of them.';

INSERT INTO auth.users (id, name, email, email_verified)
SELECT user_id::text, name, email, true FROM load.staff;

INSERT INTO workers (agency_id, id, user_id, caseload_id, name, email, phone, job_title, roles, clearances, case_weight_limit)
SELECT t.agency_id, s.worker_id, s.user_id::text, s.caseload_id, s.name, s.email, '(312) 555-' || lpad((s.n % 10000)::text, 4, '0'), initcap(s.role),
  CASE s.role WHEN 'manager' THEN '{case_manager}' WHEN 'executive' THEN '{director}' ELSE ARRAY[s.role] END,
  CASE WHEN s.role = 'manager' AND s.i % 2 = 0 OR s.role IN ('supervisor', 'director') THEN '{mental_health}' ELSE '{}' END::text[], 80
FROM load.staff s, load.this t;

INSERT INTO worker_programs (agency_id, worker_id, program_id, spans)
SELECT t.agency_id, s.worker_id, s.program_id, s.role = 'director' FROM load.staff s, load.this t WHERE s.role IN ('manager', 'supervisor', 'director')
UNION ALL
SELECT t.agency_id, s.worker_id, load.id(t.began_at, 31, p), true
FROM load.staff s, load.this t, generate_series(0, t.programs - 1) AS p WHERE s.role = 'executive';

INSERT INTO supervisions (agency_id, id, supervisor_id, worker_id, started_at)
SELECT t.agency_id, load.id(t.began_at, 30, m.n), s.worker_id, m.worker_id, t.began_at
FROM load.this t, load.staff m JOIN load.staff s ON s.role = 'supervisor' AND s.i = m.i / 10 WHERE m.role = 'manager';
