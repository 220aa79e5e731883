-- The plan: goals with their measure, steps with their owner, and the agreement, in versions.

CREATE TABLE plans (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  hope text,
  review_on date,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  UNIQUE (agency_id, case_id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id)
);
COMMENT ON TABLE plans IS 'The plan of a case. It is active once its newest version was put to the client.';
CALL access.guard_client_table('plans');
CALL access.keep_history_of('plans');

CREATE TABLE goals (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  title text NOT NULL,
  words text,
  hope text,
  measure text,
  baseline text,
  target text,
  due_on date,
  confidence integer CHECK (confidence BETWEEN 0 AND 10),
  status text NOT NULL DEFAULT 'proposed' CHECK (status IN ('proposed', 'active', 'achieved', 'partly_achieved', 'not_achieved', 'dropped')),
  status_reason text,
  status_at timestamptz NOT NULL DEFAULT now(),
  attainment integer CHECK (attainment BETWEEN -2 AND 2),
  position integer NOT NULL DEFAULT 0,
  sensitivity text,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, plan_id) REFERENCES plans (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id)
);
COMMENT ON TABLE goals IS 'A wished state that can be measured.';
COMMENT ON COLUMN goals.attainment IS 'Goal Attainment Scaling, -2 to +2 (Kiresuk & Sherman 1968); null until scored.';
CREATE INDEX ON goals (agency_id, client_id);
CREATE INDEX ON goals (agency_id, case_id);
CALL access.guard_client_table('goals');
CALL access.keep_history_of('goals');

CREATE TABLE goal_sources (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  goal_id uuid NOT NULL,
  need_id uuid,
  strength_id uuid,
  sensitivity text,
  ended_at timestamptz,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, goal_id) REFERENCES goals (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, need_id) REFERENCES needs (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, strength_id) REFERENCES strengths (agency_id, client_id, id),
  CHECK ((need_id IS NULL) <> (strength_id IS NULL))
);
COMMENT ON TABLE goal_sources IS 'From which need or strength a goal comes: the first knot of the thread.';
CREATE INDEX ON goal_sources (agency_id, goal_id);
CREATE INDEX ON goal_sources (agency_id, client_id);
CALL access.guard_client_table('goal_sources');

CREATE TABLE steps (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  goal_id uuid NOT NULL,
  title text NOT NULL,
  owner text NOT NULL CHECK (owner IN ('client', 'family', 'worker', 'provider')),
  owner_name text,
  owner_worker_id uuid,
  due_on date,
  position integer NOT NULL DEFAULT 0,
  done_at timestamptz,
  done_by uuid,
  result text,
  dropped_at timestamptz,
  dropped_reason text,
  sensitivity text,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, goal_id) REFERENCES goals (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id)
);
COMMENT ON TABLE steps IS 'One action towards a goal, with somebody who does it.';
CREATE INDEX ON steps (agency_id, client_id);
CREATE INDEX ON steps (agency_id, case_id, due_on) WHERE done_at IS NULL AND dropped_at IS NULL;
CREATE INDEX ON steps (agency_id, goal_id);
CALL access.guard_client_table('steps');
CALL access.keep_history_of('steps');

CREATE TABLE plan_versions (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  content jsonb NOT NULL,
  what_changed text,
  why text,
  written_at timestamptz NOT NULL DEFAULT now(),
  written_by uuid NOT NULL,
  sensitivities text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, plan_id, number),
  FOREIGN KEY (agency_id, client_id, plan_id) REFERENCES plans (agency_id, client_id, id)
);
COMMENT ON TABLE plan_versions IS 'The plan as it stood when it was put to the client. Never changed.';
CREATE INDEX ON plan_versions (agency_id, client_id);
CREATE INDEX ON plan_versions (agency_id, case_id, number DESC);
CALL access.guard_client_table('plan_versions');
REVOKE UPDATE ON plan_versions FROM throughline_app;
CREATE POLICY cleared_for_all ON plan_versions AS RESTRICTIVE TO throughline_app
  USING (sensitivities <@ (SELECT access.clearances())::text[]);

CREATE TABLE agreements (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  plan_version_id uuid NOT NULL,
  answer text NOT NULL CHECK (answer IN ('yes', 'no', 'could_not_answer')),
  reason text,
  words text,
  copy_given boolean NOT NULL DEFAULT false,
  copy_language text,
  asked_at timestamptz NOT NULL,
  asked_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, plan_version_id) REFERENCES plan_versions,
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  CHECK (answer = 'yes' OR reason IS NOT NULL)
);
COMMENT ON TABLE agreements IS 'The client''s yes, no with its reason, or why they could not answer, to one version of the plan. Never changed; asked again, a new row.';
CREATE INDEX ON agreements (agency_id, client_id);
CREATE INDEX ON agreements (agency_id, case_id, asked_at DESC);
CREATE INDEX ON agreements (agency_id, plan_version_id);
CALL access.guard_client_table('agreements');
REVOKE UPDATE ON agreements FROM throughline_app;
