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

CREATE FUNCTION goal_content(goal goals) RETURNS jsonb
  LANGUAGE sql STABLE
  AS $$
    SELECT jsonb_build_object(
      'title', goal.title, 'words', goal.words, 'hope', goal.hope, 'measure', goal.measure, 'baseline', goal.baseline,
      'target', goal.target, 'dueOn', goal.due_on,
      'steps', coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'owner', s.owner, 'ownerName', s.owner_name, 'dueOn', s.due_on) ORDER BY s.id)
        FROM public.steps s
        WHERE s.agency_id = goal.agency_id AND s.goal_id = goal.id AND s.dropped_at IS NULL), '[]'::jsonb))
  $$;
COMMENT ON FUNCTION goal_content(goals) IS 'What is agreed in a goal and its steps; how far they have come is no part of it.';
GRANT EXECUTE ON FUNCTION goal_content(goals) TO throughline_app;

CREATE TABLE plan_versions (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  hope text,
  what_changed text,
  why text,
  written_at timestamptz NOT NULL DEFAULT now(),
  written_by uuid NOT NULL,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  UNIQUE (agency_id, plan_id, number),
  FOREIGN KEY (agency_id, client_id, plan_id) REFERENCES plans (agency_id, client_id, id)
);
COMMENT ON TABLE plan_versions IS 'The plan as it stood when it was put to the client. Never changed; its goals stand in plan_version_goals.';
CREATE INDEX ON plan_versions (agency_id, client_id);
CREATE INDEX ON plan_versions (agency_id, case_id, number DESC);
CALL access.guard_client_table('plan_versions');
REVOKE UPDATE ON plan_versions FROM throughline_app;

CREATE TABLE plan_version_goals (
  agency_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  client_id uuid NOT NULL,
  plan_version_id uuid NOT NULL,
  goal_id uuid NOT NULL,
  position integer NOT NULL,
  content jsonb NOT NULL,
  hope_ids uuid[] NOT NULL DEFAULT '{}',
  sensitivity text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, plan_version_id, goal_id),
  FOREIGN KEY (agency_id, client_id, plan_version_id) REFERENCES plan_versions (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, goal_id) REFERENCES goals (agency_id, client_id, id)
);
COMMENT ON TABLE plan_version_goals IS 'A goal with its steps as it stood in one version of the plan: a row each, so that a protected goal is hidden here too.';
COMMENT ON COLUMN plan_version_goals.hope_ids IS 'The hopes that the goal drew on then. Their words are read where they stand, under their own protection.';
CREATE INDEX ON plan_version_goals (agency_id, client_id);
CREATE INDEX ON plan_version_goals (agency_id, goal_id);
CALL access.guard_client_table('plan_version_goals');
REVOKE UPDATE ON plan_version_goals FROM throughline_app;

SET ROLE throughline_definer;

CREATE FUNCTION access.carry_hidden_goals() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      INSERT INTO public.plan_version_goals (agency_id, client_id, plan_version_id, goal_id, position, content, hope_ids, sensitivity)
      SELECT NEW.agency_id, NEW.client_id, NEW.id, p.goal_id, p.position, p.content, p.hope_ids, p.sensitivity
      FROM public.plan_versions v
      JOIN public.plan_version_goals p ON p.agency_id = v.agency_id AND p.plan_version_id = v.id
      JOIN public.goals g ON g.agency_id = p.agency_id AND g.id = p.goal_id
      WHERE v.agency_id = NEW.agency_id AND v.plan_id = NEW.plan_id AND v.number = NEW.number - 1
        AND g.status <> 'dropped' AND p.sensitivity IS NOT NULL AND NOT p.sensitivity = ANY (access.clearances());
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.carry_hidden_goals() IS 'Goals that the writer of a version may not see go on as they stood in the version before: nobody speaks for what they do not see.';

CREATE FUNCTION access.parts_follow_goal() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      UPDATE public.steps s SET sensitivity = NEW.sensitivity WHERE s.agency_id = NEW.agency_id AND s.goal_id = NEW.id;
      UPDATE public.goal_sources s SET sensitivity = NEW.sensitivity WHERE s.agency_id = NEW.agency_id AND s.goal_id = NEW.id;
      UPDATE public.plan_version_goals p SET sensitivity = NEW.sensitivity WHERE p.agency_id = NEW.agency_id AND p.goal_id = NEW.id;
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.parts_follow_goal() IS 'Steps, sources and earlier versions of a goal are protected as the goal is.';

RESET ROLE;

CREATE TRIGGER carry_hidden_goals AFTER INSERT ON plan_versions FOR EACH ROW EXECUTE FUNCTION access.carry_hidden_goals();
CREATE TRIGGER parts_follow_goal AFTER UPDATE OF sensitivity ON goals FOR EACH ROW
  WHEN (OLD.sensitivity IS DISTINCT FROM NEW.sensitivity) EXECUTE FUNCTION access.parts_follow_goal();

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
  FOREIGN KEY (agency_id, client_id, plan_version_id) REFERENCES plan_versions (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  CHECK (answer = 'yes' OR reason IS NOT NULL)
);
COMMENT ON TABLE agreements IS 'The client''s yes, no with its reason, or why they could not answer, to one version of the plan. Never changed; asked again, a new row.';
CREATE INDEX ON agreements (agency_id, client_id);
CREATE INDEX ON agreements (agency_id, case_id, asked_at DESC);
CREATE INDEX ON agreements (agency_id, plan_version_id);
CALL access.guard_client_table('agreements');
REVOKE UPDATE ON agreements FROM throughline_app;
