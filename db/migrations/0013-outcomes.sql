-- What came of it: how each domain of life is going, over time, and what was received.

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

CREATE TABLE services_received (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  received_on date NOT NULL,
  quantity numeric(8, 2),
  unit text,
  note text,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  sensitivity text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, referral_id) REFERENCES referrals (agency_id, client_id, id)
);
COMMENT ON TABLE services_received IS 'What the client really received from a referral, each time.';
CREATE INDEX ON services_received (agency_id, client_id);
CREATE INDEX ON services_received (agency_id, referral_id);
CALL access.guard_client_table('services_received');
REVOKE UPDATE ON services_received FROM throughline_app;
