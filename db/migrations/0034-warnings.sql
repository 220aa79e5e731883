-- What whoever meets the person should know beforehand, and what the law asks us to report.

CREATE TABLE warning_notes (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('visit', 'voicemail', 'letters', 'family', 'place', 'health', 'other')),
  note text NOT NULL,
  reason text NOT NULL,
  agreed_by uuid NOT NULL,
  told_on date,
  not_told_because text,
  review_on date NOT NULL,
  sensitivity text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  reviewed_at timestamptz,
  reviewed_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  ended_reason text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  CHECK ((told_on IS NULL) <> (not_told_because IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_reason IS NULL)),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients,
  FOREIGN KEY (agency_id, agreed_by) REFERENCES workers,
  FOREIGN KEY (agency_id, recorded_by) REFERENCES workers
);
COMMENT ON TABLE warning_notes IS 'What to mind when meeting or writing to the person: why, who agreed to it, whether the person was told, and until when it holds without being looked at again.';
COMMENT ON COLUMN warning_notes.not_told_because IS 'Why the person does not know of it; null when they were told.';
CREATE INDEX ON warning_notes (agency_id, client_id);
CREATE INDEX ON warning_notes (agency_id, review_on) WHERE ended_at IS NULL;
CALL access.guard_client_table('warning_notes');
CALL access.keep_history_of('warning_notes');

CREATE TABLE mandated_reports (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  concern text NOT NULL CHECK (concern IN ('child', 'elder', 'adult_at_risk', 'threat', 'other')),
  observed text NOT NULL,
  authority text NOT NULL,
  contact_name text,
  reference text,
  reported_at timestamptz NOT NULL,
  written_on date,
  told_on date,
  not_told_because text,
  outcome text,
  corrects uuid,
  sensitivity text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (agency_id, id),
  CHECK ((told_on IS NULL) <> (not_told_because IS NULL)),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients,
  FOREIGN KEY (agency_id, corrects) REFERENCES mandated_reports,
  FOREIGN KEY (agency_id, recorded_by) REFERENCES workers
);
COMMENT ON TABLE mandated_reports IS 'A report that the law asks for: what was seen or heard, to whom it went, when, and what came of it. Never changed: a correction or an outcome is a new row that names the one before.';
CREATE INDEX ON mandated_reports (agency_id, client_id);
CREATE UNIQUE INDEX ON mandated_reports (agency_id, corrects);
CALL access.guard_client_table('mandated_reports');
REVOKE UPDATE ON mandated_reports FROM throughline_app;
