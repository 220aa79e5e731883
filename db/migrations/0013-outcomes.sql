-- What came of it: how each domain of life is going, over time.

CREATE TABLE domain_ratings (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  domain text NOT NULL,
  rating integer NOT NULL CHECK (rating BETWEEN 1 AND 5),
  rated_by text NOT NULL CHECK (rated_by IN ('client', 'worker', 'together')),
  words text,
  rated_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  sensitivity text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id)
);
COMMENT ON TABLE domain_ratings IS 'How a domain of life is going: 1 in crisis, 2 struggling, 3 holding, 4 going well, 5 strong; and who says so. Never changed: a new rating stands beside the old.';
CREATE INDEX ON domain_ratings (agency_id, client_id, domain, rated_at);
CALL access.guard_client_table('domain_ratings');
REVOKE UPDATE ON domain_ratings FROM throughline_app;
