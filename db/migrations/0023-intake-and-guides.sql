-- Asking for help without an account, waiting for it, and what is said in an interview or by others.

-- Referring oneself: a public page for each program that opens one.

CREATE TABLE intake_settings (
  agency_id uuid PRIMARY KEY REFERENCES agencies,
  emergency_numbers jsonb NOT NULL DEFAULT '[]',
  leave_to text NOT NULL DEFAULT 'https://www.wikipedia.org/',
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE intake_settings IS 'What the agency''s public pages say to somebody in danger, and where they lead somebody who must leave at once.';
COMMENT ON COLUMN intake_settings.emergency_numbers IS 'A list of {name, number}, the most important first.';
CALL access.guard_agency_table('intake_settings');

CREATE TABLE self_referral_pages (
  agency_id uuid NOT NULL,
  program_id uuid NOT NULL,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) BETWEEN 3 AND 80),
  opened_at timestamptz,
  read_by text NOT NULL DEFAULT '',
  answer_days integer NOT NULL DEFAULT 3 CHECK (answer_days BETWEEN 1 AND 60),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, program_id),
  FOREIGN KEY (agency_id, program_id) REFERENCES programs
);
COMMENT ON TABLE self_referral_pages IS 'The public page on which somebody asks a program for help; opened_at is null while it is closed.';
COMMENT ON COLUMN self_referral_pages.slug IS 'The last part of its address, which anybody may know; so it is one in the whole installation.';
CALL access.guard_agency_table('self_referral_pages');

CREATE TABLE triage_workers (
  agency_id uuid NOT NULL,
  program_id uuid NOT NULL,
  worker_id uuid NOT NULL,
  PRIMARY KEY (agency_id, program_id, worker_id),
  FOREIGN KEY (agency_id, program_id) REFERENCES programs,
  FOREIGN KEY (agency_id, worker_id) REFERENCES workers
);
COMMENT ON TABLE triage_workers IS 'Who reads what people write to a program and decides; while nobody is named, supervisors and directors do.';
CALL access.guard_agency_table('triage_workers');
GRANT DELETE ON triage_workers TO throughline_app;
CREATE POLICY agency_removes ON triage_workers FOR DELETE TO throughline_app
  USING (agency_id = (SELECT access.agency_id()) AND (SELECT access.kind()) = 'worker');

CREATE TABLE self_referrals (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  program_id uuid NOT NULL,
  reference text NOT NULL,
  called text NOT NULL,
  words text NOT NULL,
  in_danger boolean NOT NULL,
  contact_way text NOT NULL CHECK (contact_way IN ('call', 'text', 'email', 'none')),
  contact_at text,
  contact_times text,
  may_say_who boolean NOT NULL,
  language text NOT NULL,
  interpreter_needed boolean NOT NULL,
  received_at timestamptz NOT NULL,
  ended_as text CHECK (ended_as IN ('taken_in', 'redirected', 'set_aside')),
  ended_reason text,
  ended_at timestamptz,
  ended_by uuid,
  redirected_to text,
  redirected_to_service_id uuid,
  became_case_id uuid,
  told_how text CHECK (told_how IN ('told', 'mail')),
  told_words text,
  told_at timestamptz,
  told_by uuid,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, program_id) REFERENCES programs,
  FOREIGN KEY (agency_id, became_case_id) REFERENCES cases,
  CHECK ((contact_way = 'none') = (contact_at IS NULL)),
  CHECK ((ended_as IS NULL) = (ended_at IS NULL)),
  CHECK ((ended_as = 'redirected') = (redirected_to IS NOT NULL))
);
COMMENT ON TABLE self_referrals IS 'What somebody wrote on a public page. It is no client yet and is found by no search: only those who decide for the program read it.';
COMMENT ON COLUMN self_referrals.called IS 'What they want to be called; more of a name is not asked for.';
COMMENT ON COLUMN self_referrals.may_say_who IS 'Whether a message to them may name the agency.';
CREATE INDEX ON self_referrals (agency_id, program_id, received_at) WHERE ended_at IS NULL;
CREATE INDEX ON self_referrals (agency_id, became_case_id) WHERE became_case_id IS NOT NULL;

CREATE TABLE self_referral_attempts (
  agency_id uuid NOT NULL,
  address_hash bytea NOT NULL,
  on_day date NOT NULL,
  times integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, address_hash, on_day)
);
COMMENT ON TABLE self_referral_attempts IS 'How often one address has written on a day. The address is kept only as a keyed hash that changes daily, and is gone after two days.';
CALL access.guard('self_referral_attempts');

SET ROLE throughline_definer;

CREATE FUNCTION access.triage_programs() RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT coalesce(array_agg(p.id), '{}')
    FROM public.workers w
    JOIN public.programs p ON p.agency_id = w.agency_id
    WHERE access.kind() = 'worker' AND access.writes() AND w.agency_id = access.agency_id() AND w.id = access.actor_id()
      AND CASE WHEN EXISTS (SELECT FROM public.triage_workers t WHERE t.agency_id = p.agency_id AND t.program_id = p.id)
        THEN EXISTS (SELECT FROM public.triage_workers t WHERE t.agency_id = p.agency_id AND t.program_id = p.id AND t.worker_id = w.id)
        ELSE w.roles && '{supervisor,director}' END
  $$;
COMMENT ON FUNCTION access.triage_programs() IS 'The programs for which whoever presented the secret reads self-referrals and decides.';

CREATE FUNCTION access.present_page(slug text) RETURNS json
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      p record;
      note text;
    BEGIN
      PERFORM set_config('throughline.actor', '', true);
      SELECT s.agency_id, s.program_id, a.time_zone INTO p FROM public.self_referral_pages s
      JOIN public.agencies a ON a.id = s.agency_id
      JOIN public.programs g ON g.agency_id = s.agency_id AND g.id = s.program_id
      WHERE s.slug = present_page.slug AND s.opened_at IS NOT NULL AND g.ended_at IS NULL;
      IF NOT FOUND THEN
        RETURN NULL;
      END IF;
      note := concat_ws('|', 'visitor', p.agency_id, p.program_id, 'f', '{}', '{}', '{}', '');
      PERFORM set_config('throughline.actor', access.seal(note) || '|' || note, true);
      RETURN json_build_object('kind', 'visitor', 'agencyId', p.agency_id, 'id', p.program_id, 'timeZone', p.time_zone);
    END
  $$;
COMMENT ON FUNCTION access.present_page(text) IS 'Presents the address of an open public page: the transaction then sees no row at all, and may write to that program.';

CREATE FUNCTION access.public_page() RETURNS json
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT json_build_object('agency', a.name, 'phone', a.phone, 'program', g.name, 'description', g.description,
      'readBy', p.read_by, 'answerDays', p.answer_days,
      'emergencyNumbers', coalesce(s.emergency_numbers, '[]'), 'leaveTo', coalesce(s.leave_to, 'https://www.wikipedia.org/'))
    FROM public.self_referral_pages p
    JOIN public.agencies a ON a.id = p.agency_id
    JOIN public.programs g ON g.agency_id = p.agency_id AND g.id = p.program_id
    LEFT JOIN public.intake_settings s ON s.agency_id = p.agency_id
    WHERE access.kind() = 'visitor' AND p.agency_id = access.agency_id() AND p.program_id = access.actor_id()
  $$;
COMMENT ON FUNCTION access.public_page() IS 'For whoever opened a public page: who asks, who reads it, and whom to call in danger. Says nothing about anybody who is helped.';

CREATE FUNCTION access.note_attempt(address text, today date) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      hashed bytea;
      counted integer;
    BEGIN
      IF access.agency_id() IS NULL THEN
        RETURN NULL;
      END IF;
      SELECT ext.hmac(convert_to(today::text || '|' || address, 'UTF8'), k.key, 'sha256') INTO hashed FROM access.keys k;
      DELETE FROM public.self_referral_attempts a WHERE a.agency_id = access.agency_id() AND a.on_day < today - 1;
      INSERT INTO public.self_referral_attempts AS a (agency_id, address_hash, on_day) VALUES (access.agency_id(), hashed, today)
      ON CONFLICT (agency_id, address_hash, on_day) DO UPDATE SET times = a.times + 1
      RETURNING a.times INTO counted;
      RETURN counted;
    END
  $$;
COMMENT ON FUNCTION access.note_attempt(text, date) IS 'Counts one more message of this address today, and answers how many there were.';

CREATE FUNCTION access.refer_oneself(given json, alarms json) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      agency uuid := access.agency_id();
      program uuid := access.actor_id();
      alarmed record;
      letter json;
      mail uuid;
    BEGIN
      IF access.kind() IS DISTINCT FROM 'visitor' THEN
        RAISE EXCEPTION 'no public page was presented' USING ERRCODE = 'insufficient_privilege';
      END IF;
      INSERT INTO public.self_referrals (agency_id, id, program_id, reference, called, words, in_danger, contact_way, contact_at,
        contact_times, may_say_who, language, interpreter_needed, received_at)
      SELECT agency, r.id, program, r.reference, r.called, r.words, r.in_danger, r.contact_way, r.contact_at,
        r.contact_times, r.may_say_who, r.language, r.interpreter_needed, r.received_at
      FROM json_populate_record(NULL::public.self_referrals, given) r;
      IF NOT (given ->> 'in_danger')::boolean THEN
        RETURN;
      END IF;
      FOR alarmed IN
        WITH named AS (SELECT t.worker_id FROM public.triage_workers t WHERE t.agency_id = agency AND t.program_id = program)
        SELECT w.email, w.language FROM public.workers w
        WHERE w.agency_id = agency AND w.ended_at IS NULL AND (w.id IN (SELECT n.worker_id FROM named n) OR w.roles && '{supervisor,director}'
          AND NOT EXISTS (SELECT FROM named n JOIN public.workers l ON l.agency_id = agency AND l.id = n.worker_id AND l.ended_at IS NULL
            WHERE l.roles && '{supervisor,director}'))
      LOOP
        letter := coalesce(alarms -> left(alarmed.language, 2), alarms -> 'en');
        mail := gen_random_uuid();
        INSERT INTO public.mails (agency_id, id, kind, to_address, subject, body)
        VALUES (agency, mail, 'danger', alarmed.email, letter ->> 'subject', letter ->> 'body');
        PERFORM access.enqueue('send-mail', json_build_object('agencyId', agency, 'id', mail));
      END LOOP;
    END
  $$;
COMMENT ON FUNCTION access.refer_oneself(json, json) IS 'Keeps what somebody wrote on the public page that was presented. Danger is told at once to those who decide for the program, and always to a supervisor; the mail says nothing about the person.';

CREATE FUNCTION access.slug_taken(slug text, program uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT EXISTS (SELECT FROM public.self_referral_pages p WHERE p.slug = slug_taken.slug AND p.program_id <> slug_taken.program) $$;
COMMENT ON FUNCTION access.slug_taken(text, uuid) IS 'True when the page of another program has this address, of whichever agency: addresses are public anyway.';

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.triage_programs(), access.present_page(text), access.public_page(), access.note_attempt(text, date),
  access.refer_oneself(json, json), access.slug_taken(text, uuid) TO throughline_app;

CALL access.guard('self_referrals');
CREATE POLICY triaged ON self_referrals FOR SELECT TO throughline_app
  USING (agency_id = (SELECT access.agency_id()) AND program_id = ANY ((SELECT access.triage_programs())::uuid[]));
CREATE POLICY decided ON self_referrals FOR UPDATE TO throughline_app
  USING (agency_id = (SELECT access.agency_id()) AND program_id = ANY ((SELECT access.triage_programs())::uuid[]));
GRANT SELECT ON self_referrals TO throughline_app;
GRANT UPDATE (ended_as, ended_reason, ended_at, ended_by, redirected_to, redirected_to_service_id, became_case_id,
  told_how, told_words, told_at, told_by, version) ON self_referrals TO throughline_app;

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
