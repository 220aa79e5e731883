-- Who may be the same person.

CREATE TABLE linkage_pairs (
  agency_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  one_id uuid NOT NULL,
  other_id uuid NOT NULL,
  probability real NOT NULL,
  found_at timestamptz NOT NULL DEFAULT now(),
  apart_at timestamptz,
  apart_by uuid,
  apart_reason text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, one_id, other_id),
  FOREIGN KEY (agency_id, one_id) REFERENCES clients,
  FOREIGN KEY (agency_id, other_id) REFERENCES clients,
  FOREIGN KEY (agency_id, apart_by) REFERENCES workers,
  CHECK (one_id < other_id)
);
COMMENT ON TABLE linkage_pairs IS 'Two records that may be of one person, found in the background. Told only to who sees both.';
COMMENT ON COLUMN linkage_pairs.apart_at IS 'Since when it is known that they are two people; null while nobody has said so.';
CREATE INDEX ON linkage_pairs (agency_id, other_id);
CALL access.guard('linkage_pairs');

CREATE TABLE linkage_questions (
  agency_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  known_id uuid NOT NULL,
  other_id uuid NOT NULL,
  probability real NOT NULL,
  agreement jsonb NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT now(),
  answer text CHECK (answer IN ('in_touch', 'not_them')),
  answered_at timestamptz,
  answered_by uuid,
  heard_at timestamptz,
  heard_by uuid,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, known_id, other_id),
  FOREIGN KEY (agency_id, known_id) REFERENCES clients,
  FOREIGN KEY (agency_id, other_id) REFERENCES clients,
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
COMMENT ON TABLE linkage_questions IS 'Somebody who may not see a record may be taking in the person it is about. Whoever answers for that record is asked, and told nothing of the other; only if they want to be in touch does the other side learn of them.';
CREATE INDEX ON linkage_questions (agency_id, other_id);
CREATE INDEX ON linkage_questions (agency_id) WHERE answer = 'in_touch' AND heard_at IS NULL;
CALL access.guard('linkage_questions');

SET ROLE throughline_definer;

CREATE FUNCTION access.name_frequencies(names text[]) RETURNS TABLE (name text, as_given integer, as_family integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT f.name, greatest(f.as_given, 10), greatest(f.as_family, 10) FROM public.linkage_frequencies f
    WHERE access.kind() = 'worker' AND f.agency_id = access.agency_id() AND f.name = ANY (names || ''::text)
  $$;
COMMENT ON FUNCTION access.name_frequencies(text[]) IS 'How many have these names; ten at least, so that nobody learns of a single hidden one. The empty name counts everybody.';

CREATE FUNCTION access.linkage_candidates(given_name text, family_name text, other_names text[], born_on date, phone text, email text, address text, how_many integer)
  RETURNS TABLE (client_id uuid, shared integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50 SET search_path = pg_catalog SET plan_cache_mode = force_custom_plan SET enable_seqscan = off
  AS $$
    DECLARE
      agency uuid := access.agency_id();
      mine uuid[] := access.principals();
      barred uuid[] := access.barred_clients();
      asked text[] := access.linkage_keys_of(agency, given_name, family_name, other_names, born_on, phone, email, address);
      spans boolean := EXISTS (SELECT FROM public.programs p WHERE p.agency_id = agency AND p.id = ANY (mine));
    BEGIN
      IF access.kind() IS DISTINCT FROM 'worker' OR mine IS NULL THEN
        RETURN;
      END IF;
      -- Who spans programs sees so many that whom they see narrows nothing: the keys alone are looked up for them.
      RETURN QUERY
      SELECT found.client_id, found.shared FROM (
        SELECT s.client_id, (SELECT count(*) FROM unnest(asked) AS k WHERE k = ANY (s.keys))::integer AS shared
        FROM public.linkage_keys s
        WHERE CASE WHEN spans THEN s.seen_by || '{}'::uuid[] && mine ELSE s.seen_by && mine END
          AND s.keys && asked AND s.agency_id = agency AND s.client_id <> ALL (barred)
        LIMIT 2000
      ) found
      WHERE EXISTS (SELECT FROM public.client_access a WHERE a.agency_id = agency AND a.client_id = found.client_id AND a.principal_id = ANY (mine) AND a.until > now())
      ORDER BY found.shared DESC, found.client_id DESC
      LIMIT how_many;
    END
  $$;
COMMENT ON FUNCTION access.linkage_candidates(text, text, text[], date, text, text, text, integer) IS 'Clients that the actor sees and that share a key with whoever is described; those with most in common first.';

CREATE FUNCTION access.linkage_facts(c public.clients) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path = pg_catalog
  AS $$
    SELECT jsonb_build_object('id', c.id, 'givenName', c.given_name, 'familyName', c.family_name, 'preferredName', c.preferred_name,
      'otherNames', to_jsonb(c.other_names), 'birthDate', to_char(c.birth_date, 'YYYY-MM-DD'), 'phone', c.phone, 'email', c.email, 'address', c.address)
  $$;
COMMENT ON FUNCTION access.linkage_facts(public.clients) IS 'What is compared of a person.';

CREATE FUNCTION access.linkage_batch(how_many integer) RETURNS TABLE (batch jsonb)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog SET enable_seqscan = off
  AS $$
    DECLARE
      due public.linkage_queue[];
    BEGIN
      WITH taken AS (
        DELETE FROM public.linkage_queue q
        WHERE (q.agency_id, q.client_id) IN (SELECT w.agency_id, w.client_id FROM public.linkage_queue w ORDER BY w.client_id DESC LIMIT how_many FOR UPDATE SKIP LOCKED)
        RETURNING q AS one
      )
      SELECT array_agg(t.one) INTO due FROM taken t;
      -- The nicknames may have changed since their keys were made.
      UPDATE public.linkage_keys k SET keys = fresh.keys
      FROM (
        SELECT c.agency_id, c.id, access.linkage_keys_of(c.agency_id, c.given_name, c.family_name, c.other_names || c.preferred_name, c.birth_date, c.phone, c.email, c.address) AS keys
        FROM unnest(due) AS d JOIN public.clients c ON c.agency_id = d.agency_id AND c.id = d.client_id
      ) fresh
      WHERE k.agency_id = fresh.agency_id AND k.client_id = fresh.id AND k.keys IS DISTINCT FROM fresh.keys;
      RETURN QUERY
      SELECT jsonb_build_object('agencyId', d.agency_id, 'person', access.linkage_facts(c),
        'total', coalesce((SELECT f.as_given FROM public.linkage_frequencies f WHERE f.agency_id = d.agency_id AND f.name = ''), 0),
        'common', coalesce((SELECT jsonb_agg(jsonb_build_object('name', f.name, 'asGiven', f.as_given, 'asFamily', f.as_family))
          FROM public.linkage_frequencies f WHERE f.agency_id = d.agency_id
            AND f.name IN (access.folded(c.given_name), access.folded(c.family_name)) AND f.name <> ''), '[]'),
        'candidates', coalesce((SELECT jsonb_agg(access.linkage_facts(o)) FROM (
            SELECT s.client_id FROM public.linkage_keys s
            WHERE s.keys && k.keys AND s.agency_id = d.agency_id AND s.client_id <> d.client_id
            ORDER BY (SELECT count(*) FROM unnest(k.keys) AS key WHERE key = ANY (s.keys)) DESC, s.client_id DESC LIMIT 60
          ) near JOIN public.clients o ON o.agency_id = d.agency_id AND o.id = near.client_id AND o.merged_into_id IS NULL), '[]'))
      FROM unnest(due) AS d
      JOIN public.clients c ON c.agency_id = d.agency_id AND c.id = d.client_id AND c.merged_into_id IS NULL
      JOIN public.linkage_keys k ON k.agency_id = d.agency_id AND k.client_id = d.client_id;
    END
  $$;
COMMENT ON FUNCTION access.linkage_batch(integer) IS 'For the background job: takes clients from the queue, makes their keys anew, and gives each with those who share one.';

CREATE FUNCTION access.nicknames_of(agency uuid) RETURNS TABLE (name text, nickname text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT n.name, n.nickname FROM public.linkage_nicknames n WHERE n.agency_id = agency AND n.removed_at IS NULL $$;
COMMENT ON FUNCTION access.nicknames_of(uuid) IS 'For the background job: the pairs of names that an agency has told.';

CREATE FUNCTION access.responsible_for(agency uuid, client uuid) RETURNS uuid[]
  LANGUAGE sql STABLE SET search_path = pg_catalog
  AS $$
    SELECT coalesce(array_agg(DISTINCT k.responsible_worker_id), '{}') FROM public.cases k
    WHERE k.agency_id = agency AND k.client_id = client AND k.closed_at IS NULL
  $$;
COMMENT ON FUNCTION access.responsible_for(uuid, uuid) IS 'Who answers for a client: the responsible workers of the open cases.';

CREATE FUNCTION access.viewers_of(agency uuid, client uuid) RETURNS uuid[]
  LANGUAGE sql STABLE SET search_path = pg_catalog
  AS $$
    WITH principals AS (
      SELECT a.principal_id AS id FROM public.client_access a WHERE a.agency_id = agency AND a.client_id = client AND a.until > now()
    ), seeing AS (
      SELECT p.id FROM principals p
      UNION
      SELECT w.id FROM principals p JOIN public.workers w ON w.caseload_id = p.id
      UNION
      SELECT s.supervisor_id FROM principals p JOIN public.workers w ON w.caseload_id = p.id
      JOIN public.supervisions s ON s.agency_id = w.agency_id AND s.worker_id = w.id AND s.ended_at IS NULL
      UNION
      SELECT wp.worker_id FROM principals p JOIN public.worker_programs wp ON wp.agency_id = agency AND wp.program_id = p.id AND wp.spans
    )
    SELECT coalesce(array_agg(w.id), '{}') FROM seeing
    JOIN public.workers w ON w.agency_id = agency AND w.id = seeing.id
    WHERE w.ended_at IS NULL AND w.roles && '{case_manager,supervisor,director}'
      AND NOT EXISTS (SELECT FROM public.exclusions e WHERE e.agency_id = agency AND e.client_id = client AND e.worker_id = w.id AND e.ended_at IS NULL)
  $$;
COMMENT ON FUNCTION access.viewers_of(uuid, uuid) IS 'The workers who see a client: what present() gives them, read the other way round.';

CREATE FUNCTION access.keep_linkage(agency uuid, one uuid, pairs jsonb) RETURNS TABLE (email text, language text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      pair record;
      known uuid;
      newer uuid;
    BEGIN
      DELETE FROM public.linkage_pairs p
      WHERE p.agency_id = agency AND one IN (p.one_id, p.other_id) AND p.apart_at IS NULL
        AND NOT EXISTS (SELECT FROM jsonb_array_elements(pairs) AS f WHERE (f ->> 'id')::uuid IN (p.one_id, p.other_id));
      DELETE FROM public.linkage_questions q
      WHERE q.agency_id = agency AND one IN (q.known_id, q.other_id) AND q.answer IS NULL
        AND NOT EXISTS (SELECT FROM jsonb_array_elements(pairs) AS f WHERE (f ->> 'id')::uuid IN (q.known_id, q.other_id));
      FOR pair IN SELECT (f ->> 'id')::uuid AS id, (f ->> 'probability')::real AS probability, f -> 'agreement' AS agreement FROM jsonb_array_elements(pairs) AS f LOOP
        known := least(one, pair.id);
        newer := greatest(one, pair.id);
        CONTINUE WHEN EXISTS (
          SELECT FROM public.linkage_pairs p
          JOIN public.clients a ON a.agency_id = agency AND a.id = p.one_id
          JOIN public.clients b ON b.agency_id = agency AND b.id = p.other_id
          WHERE p.agency_id = agency AND p.apart_at IS NOT NULL AND (a.merged_into_id IS NOT NULL OR b.merged_into_id IS NOT NULL)
            AND ARRAY[coalesce(a.merged_into_id, a.id), coalesce(b.merged_into_id, b.id)] @> ARRAY[known, newer]
            AND (p.one_id IN (SELECT c.id FROM public.clients c WHERE c.agency_id = agency AND (c.id IN (known, newer) OR c.merged_into_id IN (known, newer)))));
        INSERT INTO public.linkage_pairs (agency_id, one_id, other_id, probability)
        VALUES (agency, known, newer, pair.probability)
        ON CONFLICT (agency_id, one_id, other_id) DO UPDATE SET probability = excluded.probability;
        IF pair.probability >= 0.9 AND NOT EXISTS (SELECT FROM public.client_seals s WHERE s.agency_id = agency AND s.client_id IN (known, newer) AND s.unsealed_at IS NULL)
          AND NOT EXISTS (SELECT FROM public.exclusions e WHERE e.agency_id = agency AND e.client_id IN (known, newer) AND e.ended_at IS NULL)
          AND NOT access.responsible_for(agency, known) && access.viewers_of(agency, newer)
          AND NOT access.responsible_for(agency, newer) && access.viewers_of(agency, known) THEN
          INSERT INTO public.linkage_questions (agency_id, known_id, other_id, probability, agreement)
          VALUES (agency, known, newer, pair.probability, pair.agreement)
          ON CONFLICT (agency_id, known_id, other_id) DO NOTHING;
          IF FOUND THEN
            RETURN QUERY SELECT w.email, w.language FROM public.workers w
            WHERE w.agency_id = agency AND w.id = ANY (access.responsible_for(agency, known)) AND w.ended_at IS NULL
              AND NOT EXISTS (SELECT FROM public.mails m WHERE m.agency_id = agency AND m.kind = 'duplicate-question' AND m.to_address = w.email AND m.created_at > now() - interval '12 hours');
          END IF;
        END IF;
      END LOOP;
    END
  $$;
COMMENT ON FUNCTION access.keep_linkage(uuid, uuid, jsonb) IS 'For the background job: keeps who may be the same person as one client. Where neither side may see the other and it is likely, whoever answers for the older record is asked; never about sealed records, nor where somebody is kept out. Gives whom to write about a new question: nobody twice within half a day.';

CREATE FUNCTION access.duplicate_pairs() RETURNS SETOF public.linkage_pairs
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog
  AS $$
    WITH mine AS MATERIALIZED (
      SELECT DISTINCT a.client_id FROM public.client_access a
      WHERE a.principal_id = ANY (access.principals()) AND a.agency_id = access.agency_id() AND a.until > now()
        AND a.client_id <> ALL (access.barred_clients())
    )
    SELECT p.* FROM public.linkage_pairs p
    WHERE access.kind() = 'worker' AND p.agency_id = access.agency_id()
      AND p.one_id IN (SELECT m.client_id FROM mine m) AND p.other_id IN (SELECT m.client_id FROM mine m)
  $$;
COMMENT ON FUNCTION access.duplicate_pairs() IS 'Pairs of which the actor sees both, those set apart as well.';

CREATE FUNCTION access.set_apart(pair uuid, reason text) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    UPDATE public.linkage_pairs p
    SET apart_at = CASE WHEN reason IS NULL THEN NULL ELSE now() END, apart_reason = reason,
      apart_by = CASE WHEN reason IS NULL THEN NULL ELSE access.actor_id() END
    WHERE access.writes() AND p.agency_id = access.agency_id() AND p.id = pair
      AND access.sees(p.agency_id, p.one_id) AND access.sees(p.agency_id, p.other_id)
      AND (p.apart_at IS NULL) <> (reason IS NULL)
    RETURNING true
  $$;
COMMENT ON FUNCTION access.set_apart(uuid, text) IS 'Remembers that two records are of two people, and why; a reason of null takes that back. Null when there is nothing to do or to see.';

CREATE FUNCTION access.questions_asked() RETURNS TABLE (id uuid, client_id uuid, probability real, agreement jsonb, asked_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = pg_catalog
  AS $$
    WITH answered_for AS MATERIALIZED (
      SELECT DISTINCT k.client_id FROM public.cases k
      WHERE k.agency_id = access.agency_id() AND k.closed_at IS NULL AND k.responsible_worker_id IN (
        SELECT access.actor_id() UNION ALL
        SELECT s.worker_id FROM public.supervisions s WHERE s.agency_id = access.agency_id() AND s.supervisor_id = access.actor_id() AND s.ended_at IS NULL)
    )
    SELECT q.id, q.known_id, q.probability, q.agreement, q.asked_at
    FROM answered_for a JOIN public.linkage_questions q ON q.agency_id = access.agency_id() AND q.known_id = a.client_id AND q.answer IS NULL
    WHERE access.kind() = 'worker' AND access.writes()
      AND access.sees(q.agency_id, q.known_id) AND NOT access.sees(q.agency_id, q.other_id)
      AND NOT EXISTS (SELECT FROM public.clients c WHERE c.agency_id = q.agency_id AND c.id IN (q.known_id, q.other_id) AND c.merged_into_id IS NOT NULL)
      AND NOT EXISTS (SELECT FROM public.client_seals s WHERE s.agency_id = q.agency_id AND s.client_id IN (q.known_id, q.other_id) AND s.unsealed_at IS NULL)
      AND NOT EXISTS (SELECT FROM public.exclusions e WHERE e.agency_id = q.agency_id AND e.client_id IN (q.known_id, q.other_id) AND e.ended_at IS NULL)
  $$;
COMMENT ON FUNCTION access.questions_asked() IS 'What the actor is asked as the one who answers for a record, or who supervises them: which record, and how much agrees. Nothing of the other.';

CREATE FUNCTION access.answer_question(question uuid, answer text) RETURNS uuid
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    UPDATE public.linkage_questions q SET answer = answer_question.answer, answered_at = now(), answered_by = access.actor_id()
    WHERE q.agency_id = access.agency_id() AND q.id = question AND q.id IN (SELECT a.id FROM access.questions_asked() a)
    RETURNING q.known_id
  $$;
COMMENT ON FUNCTION access.answer_question(uuid, text) IS 'Answers a question that the actor is asked; gives the record it was about, null when there is no such question.';

CREATE FUNCTION access.colleagues_to_call() RETURNS TABLE (id uuid, client_id uuid, worker_id uuid, answered_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = pg_catalog
  AS $$
    SELECT q.id, q.other_id, q.answered_by, q.answered_at FROM public.linkage_questions q
    WHERE access.kind() = 'worker' AND access.writes() AND q.agency_id = access.agency_id() AND q.answer = 'in_touch' AND q.heard_at IS NULL
      AND access.sees(q.agency_id, q.other_id) AND NOT access.sees(q.agency_id, q.known_id)
      AND access.actor_id() = ANY (access.responsible_for(q.agency_id, q.other_id))
      AND NOT EXISTS (SELECT FROM public.client_seals s WHERE s.agency_id = q.agency_id AND s.client_id IN (q.known_id, q.other_id) AND s.unsealed_at IS NULL)
      AND NOT EXISTS (SELECT FROM public.exclusions e WHERE e.agency_id = q.agency_id AND e.client_id IN (q.known_id, q.other_id) AND e.ended_at IS NULL)
  $$;
COMMENT ON FUNCTION access.colleagues_to_call() IS 'Colleagues who may know somebody the actor answers for, and want to be called about it.';

CREATE FUNCTION access.called_colleague(question uuid) RETURNS uuid
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    UPDATE public.linkage_questions q SET heard_at = now(), heard_by = access.actor_id()
    WHERE q.agency_id = access.agency_id() AND q.id = question AND q.id IN (SELECT c.id FROM access.colleagues_to_call() c)
    RETURNING q.other_id
  $$;
COMMENT ON FUNCTION access.called_colleague(uuid) IS 'They have spoken; gives the client it was about, null when nobody waits.';

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.name_frequencies(text[]), access.linkage_candidates(text, text, text[], date, text, text, text, integer),
  access.duplicate_pairs(), access.set_apart(uuid, text), access.questions_asked(), access.answer_question(uuid, text),
  access.colleagues_to_call(), access.called_colleague(uuid) TO throughline_app;
GRANT EXECUTE ON FUNCTION access.linkage_batch(integer), access.keep_linkage(uuid, uuid, jsonb), access.nicknames_of(uuid), access.count_names() TO throughline_worker;
