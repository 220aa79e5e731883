-- Waiting for help, and what is said in an interview or by others.

-- How somebody came.

ALTER TABLE cases ADD COLUMN came_by text NOT NULL DEFAULT 'in_person' CHECK (came_by IN ('in_person', 'telephone', 'online'));
COMMENT ON COLUMN cases.came_by IS 'How the first word was exchanged: face to face, by telephone, or on the public page.';

-- Waiting, and being told.

CREATE TABLE waiting_list_entries (
  agency_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  program_id uuid NOT NULL,
  rank numeric NOT NULL,
  review_on date NOT NULL,
  placed_at timestamptz NOT NULL,
  ended_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  FOREIGN KEY (agency_id, program_id) REFERENCES programs
);
COMMENT ON TABLE waiting_list_entries IS 'Somebody''s place on the waiting list of a program, and when to look again. It begins and ends with the decision about the case.';
COMMENT ON COLUMN waiting_list_entries.rank IS 'The place follows from the order of the ranks; between any two there is always another.';
CREATE UNIQUE INDEX ON waiting_list_entries (agency_id, case_id) WHERE ended_at IS NULL;
CREATE INDEX ON waiting_list_entries (agency_id, program_id, rank) WHERE ended_at IS NULL;
CREATE INDEX ON waiting_list_entries (agency_id, client_id);
CALL access.guard_client_table('waiting_list_entries');
REVOKE INSERT, UPDATE ON waiting_list_entries FROM throughline_app;
GRANT UPDATE (rank, review_on, version) ON waiting_list_entries TO throughline_app;
CALL access.keep_history_of('waiting_list_entries');

CREATE TABLE waiting_list_events (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('moved', 'reviewed')),
  from_place integer,
  to_place integer,
  review_on date,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  by_worker_id uuid NOT NULL,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, entry_id) REFERENCES waiting_list_entries (agency_id, client_id, id),
  FOREIGN KEY (agency_id, by_worker_id) REFERENCES workers,
  CHECK ((kind = 'moved') = (to_place IS NOT NULL))
);
COMMENT ON TABLE waiting_list_events IS 'Why somebody was moved up or down a waiting list, and what came of looking again. Never changed.';
CREATE INDEX ON waiting_list_events (agency_id, entry_id, at);
CREATE INDEX ON waiting_list_events (agency_id, client_id);
CALL access.guard_client_table('waiting_list_events');
REVOKE UPDATE ON waiting_list_events FROM throughline_app;

CREATE TABLE triage_tellings (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  decision text NOT NULL CHECK (decision IN ('accepted', 'redirected', 'wait_listed')),
  how text NOT NULL CHECK (how IN ('told', 'mail')),
  words text NOT NULL,
  told_at timestamptz NOT NULL,
  told_by uuid NOT NULL,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  FOREIGN KEY (agency_id, told_by) REFERENCES workers
);
COMMENT ON TABLE triage_tellings IS 'That the person was told what was decided, how, and in which words.';
CREATE INDEX ON triage_tellings (agency_id, client_id, case_id);
CALL access.guard_client_table('triage_tellings');
REVOKE UPDATE ON triage_tellings FROM throughline_app;

SET ROLE throughline_definer;

CREATE FUNCTION access.follow_triage() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      IF NEW.triage = 'wait_listed' AND NEW.closed_at IS NULL THEN
        INSERT INTO public.waiting_list_entries (agency_id, client_id, case_id, program_id, rank, review_on, placed_at)
        SELECT NEW.agency_id, NEW.client_id, NEW.id, NEW.program_id, 1 + coalesce(max(e.rank), 0),
          coalesce(NEW.triaged_at, NEW.opened_at)::date + 14, coalesce(NEW.triaged_at, NEW.opened_at)
        FROM public.waiting_list_entries e WHERE e.agency_id = NEW.agency_id AND e.program_id = NEW.program_id AND e.ended_at IS NULL
        ON CONFLICT (agency_id, case_id) WHERE ended_at IS NULL DO UPDATE SET program_id = excluded.program_id;
      ELSE
        UPDATE public.waiting_list_entries e SET ended_at = coalesce(NEW.closed_at, NEW.triaged_at, now()), version = e.version + 1
        WHERE e.agency_id = NEW.agency_id AND e.case_id = NEW.id AND e.ended_at IS NULL;
      END IF;
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.follow_triage() IS 'A case that waits has a place on the list of its program, with a day to look again; one that waits no longer has none.';

CREATE FUNCTION access.waiting_place(program uuid, rank numeric) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT count(*)::integer FROM public.waiting_list_entries e
    WHERE access.kind() = 'worker' AND e.agency_id = access.agency_id() AND e.program_id = waiting_place.program
      AND e.ended_at IS NULL AND e.rank <= waiting_place.rank
  $$;
COMMENT ON FUNCTION access.waiting_place(uuid, numeric) IS 'Which place a rank is on the waiting list, counted among all who wait, also those whom the asker may not see.';

CREATE FUNCTION access.rank_for(program uuid, place integer, moved uuid) RETURNS numeric
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    WITH others AS (
      SELECT e.rank, row_number() OVER (ORDER BY e.rank, e.id) AS nth FROM public.waiting_list_entries e
      WHERE access.kind() = 'worker' AND e.agency_id = access.agency_id() AND e.program_id = rank_for.program
        AND e.ended_at IS NULL AND e.id <> rank_for.moved
    ), around AS (
      SELECT (SELECT o.rank FROM others o WHERE o.nth = place - 1) AS before, (SELECT o.rank FROM others o WHERE o.nth = place) AS after,
        (SELECT max(o.rank) FROM others o) AS last
    )
    SELECT CASE WHEN before IS NULL AND after IS NULL THEN coalesce(last, 0) + 1
      WHEN before IS NULL THEN after - 1
      WHEN after IS NULL THEN before + 1
      ELSE (before + after) / 2 END
    FROM around
  $$;
COMMENT ON FUNCTION access.rank_for(uuid, integer, uuid) IS 'The rank with which an entry comes to a place of the list; past the end is the end.';

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.waiting_place(uuid, numeric), access.rank_for(uuid, integer, uuid) TO throughline_app;
CREATE TRIGGER wait_from_the_start AFTER INSERT ON cases FOR EACH ROW WHEN (NEW.triage = 'wait_listed') EXECUTE FUNCTION access.follow_triage();
CREATE TRIGGER follow_triage AFTER UPDATE OF triage, closed_at, program_id ON cases FOR EACH ROW EXECUTE FUNCTION access.follow_triage();

SET ROLE throughline_definer;
INSERT INTO public.waiting_list_entries (agency_id, client_id, case_id, program_id, rank, review_on, placed_at)
SELECT c.agency_id, c.client_id, c.id, c.program_id, row_number() OVER (PARTITION BY c.agency_id, c.program_id ORDER BY c.triaged_at, c.id),
  current_date + 14, coalesce(c.triaged_at, c.opened_at)
FROM public.cases c WHERE c.triage = 'wait_listed' AND c.closed_at IS NULL;
RESET ROLE;

-- Asking openly: guides, interviews, and what others say.

CREATE TABLE interview_guides (
  agency_id uuid NOT NULL REFERENCES agencies,
  id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  retired_at timestamptz,
  PRIMARY KEY (agency_id, id)
);
COMMENT ON TABLE interview_guides IS 'Open questions by domain of life, of the agency''s own; beside them stands the guide that comes with Throughline.';
CALL access.guard_agency_table('interview_guides');

CREATE TABLE interview_guide_versions (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  guide_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  name text NOT NULL,
  opening text NOT NULL DEFAULT '',
  questions jsonb NOT NULL,
  written_at timestamptz NOT NULL,
  written_by uuid NOT NULL,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, guide_id, number),
  FOREIGN KEY (agency_id, guide_id) REFERENCES interview_guides
);
COMMENT ON TABLE interview_guide_versions IS 'A guide as it stood: never changed, only followed by another.';
COMMENT ON COLUMN interview_guide_versions.questions IS 'A list of {id, domain, question, hint}.';
CALL access.guard_agency_table('interview_guide_versions');
REVOKE UPDATE ON interview_guide_versions FROM throughline_app;

CREATE TABLE interviews (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  guide_version_id uuid,
  guide_name text NOT NULL,
  opening text NOT NULL DEFAULT '',
  questions jsonb NOT NULL,
  started_at timestamptz NOT NULL,
  started_by uuid NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  FOREIGN KEY (agency_id, guide_version_id) REFERENCES interview_guide_versions,
  FOREIGN KEY (agency_id, started_by) REFERENCES workers
);
COMMENT ON TABLE interviews IS 'A talk along a guide. It keeps the questions as they were asked; guide_version_id is null for the guide that comes with Throughline.';
CREATE INDEX ON interviews (agency_id, client_id);
CALL access.guard_client_table('interviews');
REVOKE UPDATE ON interviews FROM throughline_app;
GRANT UPDATE (finished_at) ON interviews TO throughline_app;

CREATE TABLE interview_answers (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  question_id text NOT NULL,
  domain text NOT NULL,
  question text NOT NULL,
  words text NOT NULL,
  sensitivity text,
  written_at timestamptz NOT NULL,
  written_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  UNIQUE (agency_id, interview_id, question_id),
  FOREIGN KEY (agency_id, client_id, interview_id) REFERENCES interviews (agency_id, client_id, id)
);
COMMENT ON TABLE interview_answers IS 'What the person told, in their words, under the question they were asked. Needs, strengths and hopes are made of it and lead back to it.';
CREATE INDEX ON interview_answers (agency_id, client_id);
CALL access.guard_client_table('interview_answers');
CALL access.keep_history_of('interview_answers');

CREATE TABLE hopes (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  domain text NOT NULL,
  title text NOT NULL,
  words text,
  source_answer_id uuid,
  sensitivity text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  ended_at timestamptz,
  ended_reason text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, source_answer_id) REFERENCES interview_answers (agency_id, client_id, id)
);
COMMENT ON TABLE hopes IS 'What the person wants, in their words.';
CREATE INDEX ON hopes (agency_id, client_id);
CALL access.guard_client_table('hopes');
CALL access.keep_history_of('hopes');

ALTER TABLE needs ADD COLUMN source_answer_id uuid,
  ADD FOREIGN KEY (agency_id, client_id, source_answer_id) REFERENCES interview_answers (agency_id, client_id, id);
ALTER TABLE strengths ADD COLUMN source_answer_id uuid,
  ADD FOREIGN KEY (agency_id, client_id, source_answer_id) REFERENCES interview_answers (agency_id, client_id, id);
COMMENT ON COLUMN needs.source_answer_id IS 'The answer in an interview that it was made of; null when it was recorded by itself.';
COMMENT ON COLUMN strengths.source_answer_id IS 'The answer in an interview that it was made of; null when it was recorded by itself.';

CREATE TABLE collateral_items (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  domain text,
  who text NOT NULL,
  relation text NOT NULL,
  said_on date NOT NULL,
  words text NOT NULL,
  stance text NOT NULL DEFAULT 'adds' CHECK (stance IN ('agrees', 'adds', 'differs')),
  consent_id uuid,
  no_consent_because text,
  client_may_see boolean NOT NULL,
  hidden_because text,
  sensitivity text,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, consent_id) REFERENCES consents (agency_id, client_id, id),
  FOREIGN KEY (agency_id, recorded_by) REFERENCES workers,
  CHECK ((consent_id IS NULL) <> (no_consent_because IS NULL)),
  CHECK (client_may_see = (hidden_because IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
COMMENT ON TABLE collateral_items IS 'What somebody else said about the person: who, when, on which consent, may the person see it. It stands beside what they say themselves and never becomes part of it. Not changed, only withdrawn with a reason.';
CREATE INDEX ON collateral_items (agency_id, client_id);
CALL access.guard_client_table('collateral_items');
REVOKE UPDATE ON collateral_items FROM throughline_app;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON collateral_items TO throughline_app;

CREATE TABLE agency_domains (
  agency_id uuid NOT NULL REFERENCES agencies,
  domain text NOT NULL,
  position integer NOT NULL CHECK (position >= 0),
  label text,
  asked boolean NOT NULL DEFAULT true,
  PRIMARY KEY (agency_id, domain)
);
COMMENT ON TABLE agency_domains IS 'In which order the agency asks about the domains of life, what it calls them (null: as everybody does), and which it does not ask about.';
CALL access.guard_agency_table('agency_domains');
