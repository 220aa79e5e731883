-- Signals are queries; only the wish to be left alone for a while is kept.

CREATE TABLE snoozes (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  worker_id uuid NOT NULL,
  signal text NOT NULL,
  subject_id uuid NOT NULL,
  reason text NOT NULL,
  until timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients,
  FOREIGN KEY (agency_id, worker_id) REFERENCES workers
);
COMMENT ON TABLE snoozes IS 'A signal put aside by one worker, until when and why. The signal itself is computed.';
CREATE INDEX ON snoozes (agency_id, worker_id, until);
CALL access.guard_client_table('snoozes');
