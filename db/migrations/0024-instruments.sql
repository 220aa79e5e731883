-- Questionnaires, what people answered, what the answers warn of, and how often to ask again.

CREATE TABLE instruments (
  agency_id uuid NOT NULL REFERENCES agencies,
  id uuid NOT NULL,
  url text NOT NULL,
  questionnaire_version text NOT NULL,
  title text NOT NULL,
  category text CHECK (category IN ('substance_use', 'domestic_violence', 'mental_health', 'hiv', 'immigration')),
  shipped boolean NOT NULL,
  questionnaire jsonb NOT NULL,
  added_at timestamptz NOT NULL,
  added_by uuid NOT NULL,
  retired_at timestamptz,
  retired_by uuid,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, url, questionnaire_version),
  FOREIGN KEY (agency_id, added_by) REFERENCES workers
);
COMMENT ON TABLE instruments IS 'A FHIR R4 Questionnaire in one version. Never changed: another version is another row.';
COMMENT ON COLUMN instruments.category IS 'The protected category that answers usually fall into; null when none.';
COMMENT ON COLUMN instruments.shipped IS 'True for those that come with the product and are kept here when first used.';
CALL access.guard_agency_table('instruments');
REVOKE UPDATE ON instruments FROM throughline_app;
GRANT UPDATE (retired_at, retired_by) ON instruments TO throughline_app;

CREATE TABLE instrument_responses (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  instrument_id uuid NOT NULL,
  status text NOT NULL DEFAULT 'in_progress' CHECK (status IN ('in_progress', 'completed', 'amended', 'entered_in_error')),
  answers jsonb NOT NULL,
  scores jsonb NOT NULL DEFAULT '[]',
  asked integer NOT NULL DEFAULT 0,
  answered integer NOT NULL DEFAULT 0,
  answered_by text NOT NULL CHECK (answered_by IN ('client', 'together', 'proxy')),
  proxy_name text,
  language text NOT NULL,
  mode text NOT NULL CHECK (mode IN ('in_person', 'phone', 'video', 'on_paper')),
  begun_at timestamptz NOT NULL,
  begun_by uuid NOT NULL,
  saved_at timestamptz NOT NULL,
  completed_at timestamptz,
  completed_by uuid,
  amends uuid,
  amended_reason text,
  replaced_at timestamptz,
  error_reason text,
  errored_at timestamptz,
  errored_by uuid,
  sensitivity text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  FOREIGN KEY (agency_id, instrument_id) REFERENCES instruments,
  FOREIGN KEY (agency_id, client_id, amends) REFERENCES instrument_responses (agency_id, client_id, id),
  CHECK ((status IN ('completed', 'amended')) <= (completed_at IS NOT NULL)),
  CHECK ((answered_by = 'proxy') = (proxy_name IS NOT NULL)),
  CHECK ((status = 'entered_in_error') = (error_reason IS NOT NULL))
);
COMMENT ON TABLE instrument_responses IS 'One answering of a questionnaire. What was completed is never overwritten: an amendment is another row, which says what it amends and why.';
COMMENT ON COLUMN instrument_responses.answers IS 'The items of a FHIR R4 QuestionnaireResponse.';
COMMENT ON COLUMN instrument_responses.scores IS 'What the server calculated from the answers when they were completed.';
COMMENT ON COLUMN instrument_responses.replaced_at IS 'When an amendment took its place; null while it stands.';
CREATE INDEX ON instrument_responses (agency_id, client_id, begun_at DESC);
CREATE INDEX ON instrument_responses (agency_id, client_id, instrument_id, completed_at DESC) WHERE status IN ('completed', 'amended');
CALL access.guard_client_table('instrument_responses');

CREATE TABLE risk_alerts (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  response_id uuid NOT NULL,
  link_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('suicide', 'harm_to_others', 'abuse_or_neglect', 'self_neglect', 'domestic_violence', 'overdose', 'exploitation', 'homelessness_tonight', 'other')),
  words text NOT NULL,
  raised_at timestamptz NOT NULL,
  raised_by uuid NOT NULL,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  what_was_done text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, response_id) REFERENCES instrument_responses (agency_id, client_id, id),
  CHECK ((acknowledged_at IS NULL) = (what_was_done IS NULL))
);
COMMENT ON TABLE risk_alerts IS 'An answer that tells of a danger, raised in the moment it was given. It ends when somebody says what was done. Never protected: whoever works with somebody must know what endangers them.';
CREATE INDEX ON risk_alerts (agency_id, client_id, raised_at DESC);
CREATE INDEX ON risk_alerts (agency_id, client_id) WHERE acknowledged_at IS NULL;
CALL access.guard_client_table('risk_alerts');
REVOKE UPDATE ON risk_alerts FROM throughline_app;
GRANT UPDATE (acknowledged_at, acknowledged_by, what_was_done) ON risk_alerts TO throughline_app;

CREATE TABLE reassessment_cadences (
  agency_id uuid NOT NULL,
  program_id uuid NOT NULL,
  what text NOT NULL,
  every_days integer CHECK (every_days BETWEEN 1 AND 3650),
  changed_at timestamptz NOT NULL,
  changed_by uuid NOT NULL,
  PRIMARY KEY (agency_id, program_id, what),
  FOREIGN KEY (agency_id, program_id) REFERENCES programs
);
COMMENT ON TABLE reassessment_cadences IS 'How often a program asks again: an instrument by its url, or needs, strengths and risks together.';
COMMENT ON COLUMN reassessment_cadences.what IS 'The url of an instrument, or life for needs, strengths and risks.';
COMMENT ON COLUMN reassessment_cadences.every_days IS 'Null: not any more.';
CALL access.guard_agency_table('reassessment_cadences');
