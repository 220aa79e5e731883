-- What everything about a client follows from: who, since when, with whom, how far they came.

CREATE UNLOGGED TABLE load.people AS
WITH opened AS (
  SELECT t.*, n, n % 10 < 7 AS open,
    CASE WHEN n % 10 < 7 THEN n / 10 * 7 + n % 10 ELSE n END % t.managers AS manager,
    load.at_work(t.began_at + (n + 0.5) / t.clients * interval '545 days', n, 1) AS opened_at
  FROM load.this t, generate_series(0, t.clients - 1) AS n
), ended AS (
  SELECT o.*, CASE WHEN NOT o.open THEN o.opened_at + (o.now - interval '4 hours' - o.opened_at) * (0.3 + load.roll(n, 2, 600) / 1000.0) END AS closed_at
  FROM opened o
), followed AS (
  SELECT e.*, greatest(e.opened_at, coalesce(e.closed_at,
    e.now - (1 + CASE load.roll(n, 3, 4) WHEN 0 THEN load.roll(n, 4, 45) ELSE load.roll(n, 4, 12) END) * interval '1 day')) AS latest_at,
    e.opened_at < e.now - interval '25 days' AND load.roll(n, 5, 10) < 9 AS planned
  FROM ended e
)
SELECT f.agency_id, f.n, f.now, f.open, f.opened_at, f.closed_at, f.latest_at, f.planned,
  f.planned AND load.roll(f.n, 6, 10) < 8 AS written, f.planned AND load.roll(f.n, 6, 10) < 7 AS agreed,
  load.id(f.opened_at, 1, f.n) AS client_id, load.id(f.opened_at, 2, f.n) AS case_id, load.id(f.opened_at + interval '14 days', 9, f.n) AS plan_id,
  load.id(f.opened_at + interval '20 days', 13, f.n) AS version_id, load.id(f.closed_at, 25, f.n) AS closure_id,
  s.worker_id, s.program_id, CASE WHEN load.roll(f.n, 7, 4) = 0 THEN c.worker_id END AS second_worker_id,
  load.roll(f.n, 8, 12) AS thread
FROM followed f
JOIN load.staff s ON s.role = 'manager' AND s.i = f.manager
JOIN load.staff c ON c.role = 'manager' AND c.i = (f.manager + 1) % f.managers;
COMMENT ON TABLE load.people IS 'One row for each client, in the order in which they came.';
