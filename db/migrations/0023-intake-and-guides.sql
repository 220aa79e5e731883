-- Asking for help without an account.

-- Referring oneself: a public page for each program that opens one.

CREATE TABLE intake_settings (
  agency_id uuid PRIMARY KEY REFERENCES agencies,
  emergency_numbers jsonb NOT NULL DEFAULT '[]',
  leave_to text NOT NULL DEFAULT 'https://www.wikipedia.org/',
  keep_days integer NOT NULL DEFAULT 180 CHECK (keep_days BETWEEN 1 AND 1095),
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE intake_settings IS 'What the agency''s public pages say to somebody in danger, and where they lead somebody who must leave at once.';
COMMENT ON COLUMN intake_settings.keep_days IS 'So many days after the decision, what somebody wrote on a public page is erased.';
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
      'readBy', p.read_by, 'answerDays', p.answer_days, 'keepDays', coalesce(s.keep_days, 180),
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
