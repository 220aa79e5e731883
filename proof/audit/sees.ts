/** Who sees whom, read from the same tables as the law, to find somebody who may ask. */
export const seesView = `
  CREATE VIEW watch.sees AS
  SELECT DISTINCT w.id AS worker_id, a.client_id FROM workers w
  JOIN LATERAL (
    SELECT w.id UNION ALL SELECT w.caseload_id
    UNION ALL SELECT k.caseload_id FROM supervisions s JOIN workers k ON k.id = s.worker_id
      WHERE s.supervisor_id = w.id AND s.ended_at IS NULL
    UNION ALL SELECT p.program_id FROM worker_programs p WHERE p.worker_id = w.id AND p.spans
  ) AS eyes (id) ON true
  JOIN client_access a ON a.agency_id = w.agency_id AND a.principal_id = eyes.id AND a.until > now()
  WHERE w.ended_at IS NULL AND NOT EXISTS (
    SELECT FROM exclusions e WHERE e.worker_id = w.id AND e.client_id = a.client_id AND e.ended_at IS NULL)`;
