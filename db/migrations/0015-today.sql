-- Signals are queries; only the wish to be left alone for a while is kept.

CREATE TABLE snoozes (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  worker_id uuid NOT NULL,
  signal text NOT NULL,
  subject_id uuid NOT NULL,
  since timestamptz NOT NULL,
  urgency integer NOT NULL CHECK (urgency BETWEEN 0 AND 100),
  reason text NOT NULL,
  until timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients,
  FOREIGN KEY (agency_id, worker_id) REFERENCES workers
);
COMMENT ON TABLE snoozes IS 'A signal put aside by one worker for themselves, until when and why. The signal itself is computed.';
COMMENT ON COLUMN snoozes.since IS 'Since when the cause stood: a cause that comes anew is not put aside with it.';
COMMENT ON COLUMN snoozes.urgency IS 'How urgent it was, 0 to 100: when it becomes more urgent it comes back by itself.';
CREATE UNIQUE INDEX ON snoozes (agency_id, worker_id, signal, subject_id) WHERE ended_at IS NULL;
CALL access.guard_client_table('snoozes');
CREATE POLICY own ON snoozes AS RESTRICTIVE TO throughline_app USING (worker_id = (SELECT access.actor_id()));
REVOKE UPDATE ON snoozes FROM throughline_app;
GRANT UPDATE (ended_at) ON snoozes TO throughline_app;

-- Ways by which the signals come to what they ask about, from a worker's open cases.
CREATE INDEX ON care_team_members (agency_id, worker_id) WHERE role IN ('member', 'cover');
CREATE INDEX ON cases (agency_id, program_id, id) WHERE closed_at IS NULL;
CREATE INDEX ON notes (agency_id, author_id, signed_at) WHERE signed_late;
CREATE INDEX ON follow_ups (agency_id, worker_id, due_on) WHERE done_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX ON emergency_accesses (agency_id, started_at) WHERE reviewed_at IS NULL;
CREATE INDEX ON closure_requests (agency_id, asked_by) WHERE answer IS NULL;
