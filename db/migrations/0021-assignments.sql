-- Who had a case, and to whom a person was shown on.

CREATE TABLE case_assignments (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  from_worker_id uuid NOT NULL,
  to_worker_id uuid NOT NULL,
  reason text NOT NULL,
  assigned_at timestamptz NOT NULL,
  assigned_by uuid NOT NULL,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  FOREIGN KEY (agency_id, from_worker_id) REFERENCES workers,
  FOREIGN KEY (agency_id, to_worker_id) REFERENCES workers
);
COMMENT ON TABLE case_assignments IS 'That a case went from one responsible worker to another, why, and who decided. Never changed.';
CREATE INDEX ON case_assignments (agency_id, client_id);
CALL access.guard_client_table('case_assignments');
REVOKE UPDATE ON case_assignments FROM throughline_app;

ALTER TABLE cases ADD COLUMN redirected_to text;
COMMENT ON COLUMN cases.redirected_to IS 'The name of the service the person was shown on to, whether or not it is in the directory.';
