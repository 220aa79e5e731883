-- What happened with somebody, what was written about it, what was promised, what is arranged.

CREATE TABLE contacts (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  worker_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('visit', 'office', 'phone', 'video', 'message', 'letter')),
  with_whom text NOT NULL DEFAULT 'client' CHECK (with_whom IN ('client', 'family', 'provider', 'other')),
  with_name text,
  outcome text NOT NULL DEFAULT 'reached' CHECK (outcome IN ('reached', 'no_answer', 'missed', 'cancelled')),
  happened_at timestamptz NOT NULL,
  minutes integer CHECK (minutes BETWEEN 0 AND 1440),
  interpreter_used boolean NOT NULL DEFAULT false,
  sensitivity text,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  FOREIGN KEY (agency_id, worker_id) REFERENCES workers
);
COMMENT ON TABLE contacts IS 'Something that happened with somebody about the case. happened_at is the event, recorded_at the entry.';
CREATE INDEX ON contacts (agency_id, client_id, happened_at DESC);
CREATE INDEX ON contacts (agency_id, case_id, happened_at DESC) WHERE outcome = 'reached' AND with_whom = 'client';
CREATE INDEX ON contacts (agency_id, worker_id, happened_at DESC);
CALL access.guard_client_table('contacts');

CREATE TABLE notes (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  author_id uuid NOT NULL,
  text text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  signed_at timestamptz,
  signed_late boolean NOT NULL DEFAULT false,
  sensitivity text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, contact_id) REFERENCES contacts (agency_id, client_id, id),
  FOREIGN KEY (agency_id, author_id) REFERENCES workers
);
COMMENT ON TABLE notes IS 'What was written about a contact. Signed, it is locked: amendments stand beside it.';
COMMENT ON COLUMN notes.signed_late IS 'Signed later after the contact than the agency''s rule allows.';
CREATE UNIQUE INDEX ON notes (agency_id, contact_id);
CREATE INDEX ON notes (agency_id, author_id) WHERE signed_at IS NULL;
CALL access.guard_client_table('notes');
CALL access.keep_history_of('notes');

-- A signed note stays as it was signed, and goes with the person.
CREATE FUNCTION access.lock_signed_note() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog
  AS $$
    BEGIN
      IF OLD.signed_at IS NOT NULL AND NOT access.merging() THEN
        RAISE EXCEPTION 'a signed note is locked' USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NEW;
    END
  $$;
CREATE TRIGGER a_lock_signed_note BEFORE UPDATE OR DELETE ON notes FOR EACH ROW EXECUTE FUNCTION access.lock_signed_note();

SET ROLE throughline_definer;
CREATE FUNCTION access.lock_signed_contact() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      IF NOT access.merging() AND EXISTS (SELECT FROM public.notes n WHERE n.agency_id = OLD.agency_id AND n.contact_id = OLD.id AND n.signed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'the note of this contact is signed' USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NEW;
    END
  $$;
COMMENT ON FUNCTION access.lock_signed_contact() IS 'When and with whom it was belongs to what was signed.';
RESET ROLE;
CREATE TRIGGER a_lock_signed_contact BEFORE UPDATE OR DELETE ON contacts FOR EACH ROW EXECUTE FUNCTION access.lock_signed_contact();
CALL access.keep_history_of('contacts');

CREATE TABLE note_amendments (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  note_id uuid NOT NULL,
  text text NOT NULL,
  reason text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL,
  sensitivity text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, note_id) REFERENCES notes (agency_id, client_id, id)
);
COMMENT ON TABLE note_amendments IS 'What was added to a signed note later, by whom and why. Never changed.';
CREATE INDEX ON note_amendments (agency_id, note_id);
CALL access.guard_client_table('note_amendments');
REVOKE UPDATE ON note_amendments FROM throughline_app;

CREATE TABLE promises (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  contact_id uuid,
  promise text NOT NULL,
  due_on date NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  kept_at timestamptz,
  kept_by uuid,
  released_at timestamptz,
  released_by uuid,
  released_reason text,
  sensitivity text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, contact_id) REFERENCES contacts (agency_id, client_id, id),
  FOREIGN KEY (agency_id, made_by) REFERENCES workers,
  CHECK (kept_at IS NULL OR released_at IS NULL),
  CHECK (released_at IS NULL OR released_reason IS NOT NULL)
);
COMMENT ON TABLE promises IS 'Said to the client and owed, until it is kept or the client releases us from it.';
CREATE INDEX ON promises (agency_id, client_id);
CREATE INDEX ON promises (agency_id, case_id) WHERE kept_at IS NULL AND released_at IS NULL;
CALL access.guard_client_table('promises');
CALL access.keep_history_of('promises');

CREATE TABLE appointments (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  referral_id uuid,
  title text NOT NULL,
  place text,
  starts_at timestamptz NOT NULL,
  minutes integer CHECK (minutes BETWEEN 0 AND 1440),
  interpreter_arranged boolean NOT NULL DEFAULT false,
  status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'kept', 'missed', 'cancelled')),
  status_reason text,
  status_at timestamptz,
  status_by uuid,
  made_by_kind text NOT NULL DEFAULT 'worker' CHECK (made_by_kind IN ('worker', 'partner')),
  made_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  sensitivity text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id)
);
COMMENT ON TABLE appointments IS 'What is arranged: with us or with a provider.';
CREATE INDEX ON appointments (agency_id, client_id, starts_at);
CREATE INDEX ON appointments (agency_id, case_id, starts_at) WHERE status = 'planned';
CREATE INDEX ON appointments (agency_id, referral_id);
CALL access.guard_client_table('appointments');
CALL access.keep_history_of('appointments');
