-- Ending well, and the call after it.

CREATE TABLE closures (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  reason text NOT NULL,
  summary text NOT NULL,
  client_words text,
  discussed_with_client boolean NOT NULL,
  not_discussed_reason text,
  transition_plan text NOT NULL,
  resources jsonb NOT NULL DEFAULT '[]',
  exceptions jsonb NOT NULL DEFAULT '[]',
  exceptions_reason text,
  exceptions_signed_by uuid,
  exceptions_signed_at timestamptz,
  closed_at timestamptz NOT NULL,
  closed_by uuid NOT NULL,
  reopened_at timestamptz,
  reopened_by uuid,
  reopened_reason text,
  sensitivity text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  CHECK (discussed_with_client OR not_discussed_reason IS NOT NULL)
);
COMMENT ON TABLE closures IS 'The planned ending of a case: with whom, why, what carries on. What was left open stands here with the supervisor who signed for it.';
CREATE INDEX ON closures (agency_id, client_id);
CREATE UNIQUE INDEX ON closures (agency_id, case_id) WHERE reopened_at IS NULL;
CALL access.guard_client_table('closures');
CALL access.keep_history_of('closures');

SET ROLE throughline_definer;
CREATE FUNCTION access.follow_closure() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      UPDATE public.cases c SET closed_at = CASE WHEN NEW.reopened_at IS NULL THEN NEW.closed_at END, version = c.version + 1
      WHERE c.agency_id = NEW.agency_id AND c.id = NEW.case_id;
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.follow_closure() IS 'A case is closed while a closure of it stands, and for no other reason.';
RESET ROLE;
CREATE TRIGGER follow_closure AFTER INSERT OR UPDATE OF reopened_at ON closures FOR EACH ROW EXECUTE FUNCTION access.follow_closure();

CREATE TABLE closure_requests (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  content jsonb NOT NULL,
  exceptions jsonb NOT NULL,
  why text NOT NULL,
  asked_at timestamptz NOT NULL,
  asked_by uuid NOT NULL,
  answer text CHECK (answer IN ('signed', 'returned', 'withdrawn')),
  answer_words text,
  answered_at timestamptz,
  answered_by uuid,
  sensitivity text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id)
);
COMMENT ON TABLE closure_requests IS 'An ending with something left open, waiting for a supervisor to sign or to send it back, or withdrawn by who asked.';
CREATE UNIQUE INDEX ON closure_requests (agency_id, case_id) WHERE answer IS NULL;
CREATE INDEX ON closure_requests (agency_id, client_id);
CALL access.guard_client_table('closure_requests');
CALL access.keep_history_of('closure_requests');

CREATE TABLE follow_ups (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  closure_id uuid NOT NULL,
  worker_id uuid NOT NULL,
  due_on date NOT NULL,
  done_at timestamptz,
  done_by uuid,
  outcome text CHECK (outcome IN ('doing_well', 'needs_help', 'not_reached', 'asked_not_to_call')),
  words text,
  next_step text,
  cancelled_at timestamptz,
  sensitivity text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  CHECK ((done_at IS NULL) = (outcome IS NULL)),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  FOREIGN KEY (agency_id, worker_id) REFERENCES workers,
  FOREIGN KEY (agency_id, client_id, closure_id) REFERENCES closures (agency_id, client_id, id)
);
COMMENT ON TABLE follow_ups IS 'The call after the ending: due when, made by whom, and how the person is.';
COMMENT ON COLUMN follow_ups.cancelled_at IS 'The case was reopened before the call was due: nobody needs to call any more.';
CREATE INDEX ON follow_ups (agency_id, client_id);
CREATE INDEX ON follow_ups (agency_id, case_id, due_on) WHERE done_at IS NULL AND cancelled_at IS NULL;
CALL access.guard_client_table('follow_ups');
CALL access.keep_history_of('follow_ups');

CREATE TABLE files (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid,
  kind text NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL,
  sha256 bytea NOT NULL,
  storage_key text NOT NULL,
  language text,
  source text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL,
  sensitivity text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients
);
COMMENT ON TABLE files IS 'A document about a client; its bytes lie in the file store under storage_key.';
CREATE INDEX ON files (agency_id, client_id);
CALL access.guard_client_table('files');
REVOKE UPDATE ON files FROM throughline_app;
