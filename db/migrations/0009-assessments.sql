-- Understanding: what was asked, what is missing, what carries, what endangers.

CREATE TABLE domain_inquiries (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  domain text NOT NULL,
  finding text NOT NULL CHECK (finding IN ('spoken_of', 'nothing_now', 'rather_not_say')),
  words text,
  sensitivity text,
  asked_at timestamptz NOT NULL,
  asked_by uuid NOT NULL,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id)
);
COMMENT ON TABLE domain_inquiries IS 'That a domain of life was asked about, when, and what came of it. No row means: not asked, never: no need.';
CREATE INDEX ON domain_inquiries (agency_id, client_id, domain, asked_at DESC);
CALL access.guard_client_table('domain_inquiries');

CREATE TABLE needs (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  domain text NOT NULL,
  title text NOT NULL,
  words text,
  impact text,
  wished_for text,
  horizon text NOT NULL DEFAULT 'long_term' CHECK (horizon IN ('immediate', 'long_term')),
  raised_by text NOT NULL DEFAULT 'client' CHECK (raised_by IN ('client', 'family', 'worker', 'provider')),
  sensitivity text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  ended_as text CHECK (ended_as IN ('met', 'partly_met', 'unmet', 'no_longer_wanted')),
  ended_at timestamptz,
  ended_by uuid,
  ended_reason text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  CHECK ((ended_as IS NULL) = (ended_at IS NULL))
);
COMMENT ON TABLE needs IS 'What is missing, in the person''s words, and what they want instead. Where the thread begins.';
CREATE INDEX ON needs (agency_id, client_id);
CREATE INDEX ON needs (agency_id, case_id) WHERE ended_at IS NULL;
CALL access.guard_client_table('needs');
CALL access.keep_history_of('needs');

CREATE TABLE strengths (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  domain text NOT NULL,
  kind text NOT NULL DEFAULT 'strength' CHECK (kind IN ('strength', 'support', 'resource')),
  title text NOT NULL,
  words text,
  raised_by text NOT NULL DEFAULT 'client' CHECK (raised_by IN ('client', 'family', 'worker', 'provider')),
  sensitivity text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  ended_at timestamptz,
  ended_reason text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id)
);
COMMENT ON TABLE strengths IS 'What carries the person: strengths, people who support, resources at hand. Beside needs, never below.';
CREATE INDEX ON strengths (agency_id, client_id);
CALL access.guard_client_table('strengths');
CALL access.keep_history_of('strengths');

CREATE TABLE risk_assessments (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('suicide', 'harm_to_others', 'abuse_or_neglect', 'self_neglect', 'domestic_violence', 'overdose', 'exploitation', 'homelessness_tonight', 'other')),
  level text NOT NULL CHECK (level IN ('none_found', 'low', 'moderate', 'high')),
  evidence text NOT NULL,
  protective_factors text,
  actions_taken text,
  told text,
  review_on date,
  sensitivity text,
  assessed_at timestamptz NOT NULL,
  assessed_by uuid NOT NULL,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id)
);
COMMENT ON TABLE risk_assessments IS 'A danger with its evidence and its counterweights. Never changed: the latest of a kind holds. No row means: not assessed, never: low.';
CREATE INDEX ON risk_assessments (agency_id, client_id, kind, assessed_at DESC);
CALL access.guard_client_table('risk_assessments');
REVOKE UPDATE ON risk_assessments FROM throughline_app;

CREATE TABLE safety_plans (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  warning_signs text NOT NULL,
  own_ways text NOT NULL,
  places_and_people text NOT NULL,
  people_to_ask text NOT NULL,
  professionals text NOT NULL,
  safer_surroundings text NOT NULL,
  given_to_client_at timestamptz,
  sensitivity text,
  written_at timestamptz NOT NULL,
  written_by uuid NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id)
);
COMMENT ON TABLE safety_plans IS 'What to do when the danger rises, in six rising steps and the client''s words. A new one ends the one before.';
CREATE INDEX ON safety_plans (agency_id, client_id);
CALL access.guard_client_table('safety_plans');
