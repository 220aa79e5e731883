-- Finding who may be the same person, making one record of two, and two again.

-- Under which keys somebody is compared with others, and how common a name is.

CREATE TABLE linkage_keys (
  agency_id uuid NOT NULL,
  client_id uuid NOT NULL,
  keys text[] NOT NULL,
  seen_by uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (agency_id, client_id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients
);
COMMENT ON TABLE linkage_keys IS 'Derived, never written by hand and read only by the check for duplicates: who shares a key is compared. In the same index lies who may see them, so that the hidden never enter a check, nor cost it time.';
CALL access.guard('linkage_keys');

CREATE TABLE linkage_queue (
  agency_id uuid NOT NULL,
  client_id uuid NOT NULL,
  PRIMARY KEY (agency_id, client_id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients
);
COMMENT ON TABLE linkage_queue IS 'Clients that have not been compared with the others since they came or changed.';
CALL access.guard('linkage_queue');

CREATE TABLE linkage_frequencies (
  agency_id uuid NOT NULL REFERENCES agencies,
  name text NOT NULL,
  as_given integer NOT NULL,
  as_family integer NOT NULL,
  PRIMARY KEY (agency_id, name)
);
COMMENT ON TABLE linkage_frequencies IS 'How many clients of the agency have a name; the empty name counts them all. Counted once a night.';
CALL access.guard('linkage_frequencies');

SET ROLE throughline_definer;

CREATE FUNCTION access.sound_of(word text) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT SET search_path = pg_catalog
  AS $$
    DECLARE
      heard text := word;
    BEGIN
      heard := regexp_replace(regexp_replace(regexp_replace(heard, '^(kn|gn|pn)', 'n'), '^wr', 'r'), '^ps', 's');
      heard := replace(replace(heard, 'ph', 'f'), 'gh', 'g');
      heard := regexp_replace(regexp_replace(heard, 'sch|sh|ch|cz|tch|tsch', 's', 'g'), 'c([eiy])', 's\1', 'g');
      heard := replace(regexp_replace(heard, 'ck|cc|[cqg]', 'k', 'g'), 'x', 'ks');
      heard := translate(heard, 'zvwdbjm', 'sfftpyn');
      heard := regexp_replace(regexp_replace(heard, '[aeiouyh]', '', 'g'), '(.)\1+', '\1', 'g');
      RETURN CASE WHEN word ~ '^[aeiouyh]' THEN 'a' || heard ELSE heard END;
    END
  $$;
COMMENT ON FUNCTION access.sound_of(text) IS 'How a folded word sounds, roughly; the same as soundOf() of the linkage room.';

CREATE FUNCTION access.name_words(name text) RETURNS text[]
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog
  AS $$
    DECLARE
      words text[] := string_to_array(nullif(access.folded(name), ''), ' ');
      telling text[];
    BEGIN
      IF cardinality(words) = 1 THEN
        RETURN words;
      END IF;
      telling := ARRAY(SELECT w FROM unnest(words) AS w WHERE w <> ALL
        ('{de,del,della,der,den,di,da,do,dos,das,du,la,las,le,los,el,al,van,von,bin,ibn,bint,abu,y,e,zu,ter,ten}'));
      RETURN CASE WHEN telling = '{}' THEN coalesce(words, '{}') ELSE telling END;
    END
  $$;
COMMENT ON FUNCTION access.name_words(text) IS 'The folded words of a name without particles, unless nothing else is there.';

CREATE FUNCTION access.linkage_keys_of(given_name text, family_name text, other_names text[], born_on date, phone text, email text, address text) RETURNS text[]
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog
  AS $$
    DECLARE
      words text[] := access.name_words(given_name) || access.name_words(family_name);
      year text := to_char(born_on, 'YYYY');
      day text := to_char(born_on, 'MMDD');
      month text := year || left(day, 2);
      postcode text := (regexp_match(address, '.*\y(\d{4,5})\y'))[1];
      mail text := lower(btrim(email));
      sounds text[] := '{}';
      fond text[];
      word text;
      sound text;
      other text;
      keys text[] := '{}';
    BEGIN
      FOREACH other IN ARRAY coalesce(other_names, '{}') LOOP
        words := words || access.name_words(other);
      END LOOP;
      day := least(left(day, 2), right(day, 2)) || greatest(left(day, 2), right(day, 2));
      IF born_on IS NOT NULL THEN
        keys := keys || ('b' || year || day);
      END IF;
      FOREACH word IN ARRAY words LOOP
        sound := access.sound_of(word);
        IF born_on IS NOT NULL AND ('m' || month || left(word, 1)) <> ALL (keys) THEN
          keys := keys || ('m' || month || left(word, 1));
        END IF;
        CONTINUE WHEN length(word) < 2 OR cardinality(sounds) > 5 OR sound = ANY (sounds);
        FOREACH other IN ARRAY sounds LOOP
          keys := keys || ('n' || least(sound, other) || ' ' || greatest(sound, other));
        END LOOP;
        sounds := sounds || sound;
        IF born_on IS NOT NULL THEN
          keys := keys || ('y' || year || sound) || ('d' || day || sound);
        END IF;
        IF postcode IS NOT NULL THEN
          keys := keys || ('p' || postcode || ' ' || sound);
        END IF;
      END LOOP;
      fond := ARRAY(SELECT access.sound_of(n.canonical) FROM access.nicknames n WHERE n.name = ANY (words));
      FOREACH sound IN ARRAY fond LOOP
        FOREACH other IN ARRAY sounds LOOP
          CONTINUE WHEN sound = other OR sound = ANY (sounds);
          keys := keys || ('n' || least(sound, other) || ' ' || greatest(sound, other));
        END LOOP;
      END LOOP;
      IF mail <> '' THEN
        keys := keys || ('e' || mail) || ('e' || split_part(mail, '@', 1));
      END IF;
      RETURN array_remove(keys || ('t' || access.phone_key(phone)), NULL);
    END
  $$;
COMMENT ON FUNCTION access.linkage_keys_of(text, text, text[], date, text, text, text) IS 'Birth date (day and month in either order), year or day with the sound of a name, month with an initial, two sounds, postcode with a sound, telephone, e-mail: those who share one are compared.';

CREATE FUNCTION access.index_linkage() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      INSERT INTO public.linkage_keys (agency_id, client_id, keys)
      VALUES (NEW.agency_id, NEW.id, access.linkage_keys_of(NEW.given_name, NEW.family_name, NEW.other_names || NEW.preferred_name, NEW.birth_date, NEW.phone, NEW.email, NEW.address))
      ON CONFLICT (agency_id, client_id) DO UPDATE SET keys = excluded.keys;
      INSERT INTO public.linkage_queue (agency_id, client_id) VALUES (NEW.agency_id, NEW.id) ON CONFLICT DO NOTHING;
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.index_linkage() IS 'Somebody is compared under what is known of them now, and again after a change.';

CREATE OR REPLACE FUNCTION access.follow_access() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      WITH seen AS MATERIALIZED (
        SELECT c.agency_id, c.client_id, ARRAY(SELECT a.principal_id FROM public.client_access a
          WHERE a.agency_id = c.agency_id AND a.client_id = c.client_id ORDER BY a.principal_id) AS by
        FROM (SELECT DISTINCT k.agency_id, k.client_id FROM changed k) c
      ), found AS (
        UPDATE public.client_search s SET seen_by = seen.by FROM seen
        WHERE s.agency_id = seen.agency_id AND s.client_id = seen.client_id
      )
      UPDATE public.linkage_keys s SET seen_by = seen.by FROM seen
      WHERE s.agency_id = seen.agency_id AND s.client_id = seen.client_id;
      RETURN NULL;
    END
  $$;

CREATE FUNCTION access.index_linkage_of(agency uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    INSERT INTO public.linkage_keys (agency_id, client_id, keys, seen_by)
    SELECT c.agency_id, c.id,
      access.linkage_keys_of(c.given_name, c.family_name, c.other_names || c.preferred_name, c.birth_date, c.phone, c.email, c.address),
      coalesce(s.seen_by, '{}')
    FROM public.clients c
    LEFT JOIN public.client_search s ON s.agency_id = c.agency_id AND s.client_id = c.id
    WHERE c.agency_id = agency
    ON CONFLICT (agency_id, client_id) DO UPDATE SET keys = excluded.keys, seen_by = excluded.seen_by;
    INSERT INTO public.linkage_queue (agency_id, client_id)
    SELECT c.agency_id, c.id FROM public.clients c WHERE c.agency_id = agency
    ON CONFLICT DO NOTHING
  $$;
COMMENT ON FUNCTION access.index_linkage_of(uuid) IS 'The same for a whole agency at once: after a bulk load with the triggers off, following index_agency().';

CREATE FUNCTION access.count_names() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DELETE FROM public.linkage_frequencies;
    INSERT INTO public.linkage_frequencies (agency_id, name, as_given, as_family)
    SELECT n.agency_id, n.name, sum(n.as_given), sum(n.as_family) FROM (
      SELECT c.agency_id, access.folded(c.given_name) AS name, count(*) AS as_given, 0 AS as_family FROM public.clients c GROUP BY c.agency_id, c.given_name
      UNION ALL
      SELECT c.agency_id, access.folded(c.family_name), 0, count(*) FROM public.clients c WHERE c.family_name <> '' GROUP BY c.agency_id, c.family_name
    ) n WHERE n.name <> '' GROUP BY n.agency_id, n.name;
    INSERT INTO public.linkage_frequencies (agency_id, name, as_given, as_family)
    SELECT c.agency_id, '', count(*), count(*) FROM public.clients c GROUP BY c.agency_id
  $$;
COMMENT ON FUNCTION access.count_names() IS 'Counts anew how common each name is in each agency.';

RESET ROLE;

DO $$ BEGIN PERFORM access.index_linkage_of(a.id) FROM agencies a; PERFORM access.count_names(); END $$;
CREATE INDEX linkage_keys_found ON linkage_keys USING gin (seen_by, keys) WITH (fastupdate = off);
CREATE TRIGGER b_index_linkage AFTER INSERT OR UPDATE OF given_name, family_name, preferred_name, other_names, birth_date, phone, email, address
  ON clients FOR EACH ROW EXECUTE FUNCTION access.index_linkage();

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
CALL access.guard('linkage_questions');

ALTER TABLE clients ADD COLUMN merged_into_id uuid, ADD FOREIGN KEY (agency_id, merged_into_id) REFERENCES clients;
COMMENT ON COLUMN clients.merged_into_id IS 'The record of the same person into which everything has moved; nobody sees this one any more.';
CREATE INDEX ON clients (agency_id, merged_into_id) WHERE merged_into_id IS NOT NULL;

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
      asked text[] := access.linkage_keys_of(given_name, family_name, other_names, born_on, phone, email, address);
    BEGIN
      IF access.kind() IS DISTINCT FROM 'worker' OR mine IS NULL THEN
        RETURN;
      END IF;
      RETURN QUERY
      SELECT found.client_id, found.shared FROM (
        SELECT s.client_id, (SELECT count(*) FROM unnest(asked) AS k WHERE k = ANY (s.keys))::integer AS shared
        FROM public.linkage_keys s
        WHERE s.seen_by && mine AND s.keys && asked AND s.agency_id = agency AND s.client_id <> ALL (barred)
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
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog SET enable_seqscan = off
  AS $$
    WITH due AS (
      DELETE FROM public.linkage_queue q
      WHERE (q.agency_id, q.client_id) IN (SELECT w.agency_id, w.client_id FROM public.linkage_queue w ORDER BY w.client_id DESC LIMIT how_many FOR UPDATE SKIP LOCKED)
      RETURNING q.agency_id, q.client_id
    )
    SELECT jsonb_build_object('agencyId', due.agency_id, 'person', access.linkage_facts(c),
      'total', coalesce((SELECT f.as_given FROM public.linkage_frequencies f WHERE f.agency_id = due.agency_id AND f.name = ''), 0),
      'common', coalesce((SELECT jsonb_agg(jsonb_build_object('name', f.name, 'asGiven', f.as_given, 'asFamily', f.as_family))
        FROM public.linkage_frequencies f WHERE f.agency_id = due.agency_id
          AND f.name IN (access.folded(c.given_name), access.folded(c.family_name)) AND f.name <> ''), '[]'),
      'candidates', coalesce((SELECT jsonb_agg(access.linkage_facts(o)) FROM (
          SELECT s.client_id FROM public.linkage_keys s
          WHERE s.keys && k.keys AND s.agency_id = due.agency_id AND s.client_id <> due.client_id
          ORDER BY (SELECT count(*) FROM unnest(k.keys) AS key WHERE key = ANY (s.keys)) DESC, s.client_id DESC LIMIT 60
        ) near JOIN public.clients o ON o.agency_id = due.agency_id AND o.id = near.client_id AND o.merged_into_id IS NULL), '[]'))
    FROM due
    JOIN public.clients c ON c.agency_id = due.agency_id AND c.id = due.client_id AND c.merged_into_id IS NULL
    JOIN public.linkage_keys k ON k.agency_id = due.agency_id AND k.client_id = due.client_id
  $$;
COMMENT ON FUNCTION access.linkage_batch(integer) IS 'For the background job: takes clients from the queue, each with those who share a key.';

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

CREATE FUNCTION access.keep_linkage(agency uuid, one uuid, pairs jsonb) RETURNS void
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
        END IF;
      END LOOP;
    END
  $$;
COMMENT ON FUNCTION access.keep_linkage(uuid, uuid, jsonb) IS 'For the background job: keeps who may be the same person as one client. Where neither side may see the other and it is likely, whoever answers for the older record is asked; never about sealed records, nor where somebody is kept out.';

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
    SELECT q.id, q.known_id, q.probability, q.agreement, q.asked_at FROM public.linkage_questions q
    WHERE access.kind() = 'worker' AND access.writes() AND q.agency_id = access.agency_id() AND q.answer IS NULL
      AND access.sees(q.agency_id, q.known_id) AND NOT access.sees(q.agency_id, q.other_id)
      AND NOT EXISTS (SELECT FROM public.clients c WHERE c.agency_id = q.agency_id AND c.id IN (q.known_id, q.other_id) AND c.merged_into_id IS NOT NULL)
      AND NOT EXISTS (SELECT FROM public.client_seals s WHERE s.agency_id = q.agency_id AND s.client_id IN (q.known_id, q.other_id) AND s.unsealed_at IS NULL)
      AND NOT EXISTS (SELECT FROM public.exclusions e WHERE e.agency_id = q.agency_id AND e.client_id IN (q.known_id, q.other_id) AND e.ended_at IS NULL)
      AND (access.actor_id() = ANY (access.responsible_for(q.agency_id, q.known_id))
        OR EXISTS (SELECT FROM public.supervisions s WHERE s.agency_id = q.agency_id AND s.supervisor_id = access.actor_id() AND s.ended_at IS NULL
          AND s.worker_id = ANY (access.responsible_for(q.agency_id, q.known_id))))
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
GRANT EXECUTE ON FUNCTION access.linkage_batch(integer), access.keep_linkage(uuid, uuid, jsonb), access.count_names() TO throughline_worker;

-- Two records become one, and two again.

CREATE TABLE client_merges (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  survivor_id uuid NOT NULL,
  merged_id uuid NOT NULL,
  reason text NOT NULL,
  merged_at timestamptz NOT NULL,
  merged_by uuid NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  undone_at timestamptz,
  undone_by uuid,
  undone_reason text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, survivor_id) REFERENCES clients,
  FOREIGN KEY (agency_id, merged_id) REFERENCES clients,
  FOREIGN KEY (agency_id, merged_by) REFERENCES workers,
  CHECK (survivor_id <> merged_id)
);
COMMENT ON TABLE client_merges IS 'That two records were of one person: into which the other went, who did it and why, and whether it was taken back.';
COMMENT ON COLUMN client_merges.before IS 'What stood in the surviving record where a fact was taken from the other; the other record keeps its own.';
CREATE INDEX ON client_merges (agency_id, survivor_id);
CALL access.guard('client_merges');

CREATE TABLE client_merge_moves (
  agency_id uuid NOT NULL,
  merge_id uuid NOT NULL,
  table_name name NOT NULL,
  column_name name NOT NULL,
  keys jsonb NOT NULL,
  PRIMARY KEY (agency_id, merge_id, table_name, column_name),
  FOREIGN KEY (agency_id, merge_id) REFERENCES client_merges
);
COMMENT ON TABLE client_merge_moves IS 'Which rows went from one record to the other, by their keys.';
CALL access.guard('client_merge_moves');

-- Rows that hang on one another go together: their keys are looked at when all have moved.
DO $$
  DECLARE
    hangs record;
  BEGIN
    FOR hangs IN
      SELECT k.conrelid::regclass AS child, k.conname FROM pg_constraint k
      JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = ANY (k.confkey) AND a.attname = 'client_id'
      WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND NOT k.condeferrable
    LOOP
      EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', hangs.child, hangs.conname);
    END LOOP;
  END
$$;

SET ROLE throughline_definer;

CREATE FUNCTION access.merging() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT CASE WHEN coalesce(current_setting('throughline.merging', true), '') = '' THEN false
      ELSE current_setting('throughline.merging') = access.seal('merging') END
  $$;
COMMENT ON FUNCTION access.merging() IS 'True while rows move from one record of a person to the other; only access.merge_clients() and access.undo_merge() can say so.';

CREATE OR REPLACE FUNCTION access.keep_history() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      old_row jsonb;
      new_row jsonb;
      was jsonb := '{}';
      became jsonb := '{}';
      field text;
    BEGIN
      IF TG_TABLE_NAME <> 'clients' AND access.merging() THEN
        RETURN NULL;
      END IF;
      old_row := to_jsonb(OLD);
      new_row := to_jsonb(NEW);
      FOR field IN SELECT jsonb_object_keys(new_row) LOOP
        IF field <> 'version' AND old_row -> field IS DISTINCT FROM new_row -> field THEN
          was := was || jsonb_build_object(field, old_row -> field);
          became := became || jsonb_build_object(field, new_row -> field);
        END IF;
      END LOOP;
      IF was <> '{}' THEN
        INSERT INTO public.field_history (agency_id, actor_id, entity, entity_id, client_id, sensitivity, was, became)
        VALUES (NEW.agency_id, access.actor_id(), TG_TABLE_NAME, NEW.id, coalesce((new_row ->> 'client_id')::uuid, NEW.id),
          coalesce(new_row ->> 'sensitivity', old_row ->> 'sensitivity'), was, became);
      END IF;
      RETURN NULL;
    END
  $$;

RESET ROLE;

-- A signed note stays as it was signed, and goes with the person.
CREATE OR REPLACE FUNCTION access.lock_signed_note() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog
  AS $$
    BEGIN
      IF OLD.signed_at IS NOT NULL AND NOT access.merging() THEN
        RAISE EXCEPTION 'a signed note is locked' USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NEW;
    END
  $$;

SET ROLE throughline_definer;

CREATE OR REPLACE FUNCTION access.lock_signed_contact() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      IF NOT access.merging() AND EXISTS (SELECT FROM public.notes n WHERE n.agency_id = OLD.agency_id AND n.contact_id = OLD.id AND n.signed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'the note of this contact is signed' USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NEW;
    END
  $$;

CREATE OR REPLACE FUNCTION access.principals_of(agency uuid, client uuid) RETURNS TABLE (principal_id uuid, until timestamptz)
  LANGUAGE sql STABLE SET search_path = pg_catalog
  AS $$
    WITH seal AS (
      SELECT s.opened_to FROM public.client_seals s
      WHERE s.agency_id = agency AND s.client_id = client AND s.unsealed_at IS NULL
    ), open_to AS (
      SELECT w.caseload_id AS principal_id, coalesce(m.ends_at, 'infinity') AS until
      FROM public.care_team_members m
      JOIN public.workers w ON w.agency_id = m.agency_id AND w.id = m.worker_id
      WHERE m.agency_id = agency AND m.client_id = client
      UNION ALL
      SELECT c.program_id, 'infinity' FROM public.cases c WHERE c.agency_id = agency AND c.client_id = client
      UNION ALL
      SELECT e.id, e.until FROM public.emergency_accesses e WHERE e.agency_id = agency AND e.client_id = client
      UNION ALL
      SELECT w.caseload_id, 'infinity'
      FROM public.clients p
      JOIN public.workers w ON w.agency_id = p.agency_id AND w.id = p.created_by
      WHERE p.agency_id = agency AND p.id = client AND p.merged_into_id IS NULL
        AND NOT EXISTS (SELECT FROM public.cases c WHERE c.agency_id = agency AND c.client_id = client)
    )
    SELECT named.worker_id, 'infinity'::timestamptz FROM seal, unnest(seal.opened_to) AS named (worker_id)
    UNION ALL
    SELECT o.principal_id, max(o.until) FROM open_to o
    WHERE NOT EXISTS (SELECT FROM seal) AND o.until > now()
    GROUP BY o.principal_id
  $$;

CREATE FUNCTION access.client_columns() RETURNS TABLE (table_name name, column_name name, key_of text)
  LANGUAGE sql STABLE SET search_path = pg_catalog
  AS $$
    SELECT c.relname, a.attname,
      (SELECT 'jsonb_build_array(' || string_agg(format('t.%I', k.attname), ', ' ORDER BY place) || ')'
        FROM pg_index i, unnest(i.indkey::smallint[]) WITH ORDINALITY AS p (attnum, place)
        JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = p.attnum
        WHERE i.indrelid = c.oid AND i.indisprimary AND k.attname <> 'agency_id')
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped AND a.attnum > 0
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname NOT IN ('clients', 'client_access', 'client_search', 'field_history', 'client_merges') AND c.relname NOT LIKE 'linkage\_%'
      AND (a.attname = 'client_id' OR EXISTS (
        SELECT FROM pg_constraint f WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.confrelid = 'public.clients'::regclass
          AND a.attnum = f.conkey[array_position(f.confkey, (SELECT i.attnum FROM pg_attribute i WHERE i.attrelid = f.confrelid AND i.attname = 'id'))]))
    ORDER BY 1, 2
  $$;
COMMENT ON FUNCTION access.client_columns() IS 'Every column that says whose a row is or names a client, read from the catalogue, so that no table is forgotten; with the expression that gives the row''s key.';

CREATE FUNCTION access.survivor_of(agency uuid, client uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    WITH RECURSIVE chain AS (
      SELECT c.merged_into_id AS id, 1 AS length FROM public.clients c WHERE agency = access.agency_id() AND c.agency_id = agency AND c.id = client AND c.merged_into_id IS NOT NULL
      UNION ALL
      SELECT c.merged_into_id, chain.length + 1 FROM chain JOIN public.clients c ON c.agency_id = agency AND c.id = chain.id
      WHERE c.merged_into_id IS NOT NULL AND chain.length < 50
    )
    SELECT chain.id FROM chain ORDER BY chain.length DESC LIMIT 1
  $$;
COMMENT ON FUNCTION access.survivor_of(uuid, uuid) IS 'Under which record the person of a merged one is found; null for one that was not merged.';

CREATE FUNCTION access.moved_to(client uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT s.id FROM access.survivor_of(access.agency_id(), client) AS s (id)
    WHERE access.kind() = 'worker' AND access.sees(access.agency_id(), s.id)
  $$;
COMMENT ON FUNCTION access.moved_to(uuid) IS 'Where an old address of a client leads; null when nowhere, and when the actor may not see them.';

CREATE FUNCTION access.merged_into(client uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog
  AS $$
    WITH RECURSIVE of AS (
      SELECT c.id FROM public.clients c
      WHERE access.sees(access.agency_id(), client) AND c.agency_id = access.agency_id() AND c.merged_into_id = client
      UNION ALL
      SELECT c.id FROM of JOIN public.clients c ON c.agency_id = access.agency_id() AND c.merged_into_id = of.id
    )
    SELECT of.id FROM of
  $$;
COMMENT ON FUNCTION access.merged_into(uuid) IS 'The records that went into that of a client the actor sees: what was kept about them before is theirs too.';

CREATE FUNCTION access.merge_obstacles(survivor uuid, merged uuid) RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT CASE WHEN survivor = merged OR access.sees(a.id, survivor) IS NOT TRUE OR access.sees(a.id, merged) IS NOT TRUE THEN ARRAY['unseen'] ELSE array_remove(ARRAY[
      CASE WHEN EXISTS (SELECT FROM public.client_seals s WHERE s.agency_id = a.id AND s.client_id IN (survivor, merged) AND s.unsealed_at IS NULL) THEN 'sealed' END,
      CASE WHEN EXISTS (SELECT FROM public.emergency_accesses e WHERE e.agency_id = a.id AND e.client_id IN (survivor, merged) AND e.until > now()) THEN 'emergency' END,
      CASE WHEN EXISTS (SELECT FROM public.exclusions e WHERE e.agency_id = a.id AND e.client_id IN (survivor, merged) AND e.ended_at IS NULL
        AND e.worker_id = ANY (access.responsible_for(a.id, survivor) || access.responsible_for(a.id, merged))) THEN 'excluded' END,
      CASE WHEN EXISTS (SELECT FROM public.relative_links l WHERE l.agency_id = a.id AND l.client_id IN (survivor, merged) AND l.linked_client_id IN (survivor, merged)) THEN 'related' END
    ], NULL) END
    FROM (SELECT access.agency_id()) AS a (id)
  $$;
COMMENT ON FUNCTION access.merge_obstacles(uuid, uuid) IS 'What forbids to make one record of two: a seal, an emergency under way, somebody responsible who is kept out of the other, that they are recorded as relatives.';

CREATE FUNCTION access.newly_seeing(survivor uuid, merged uuid) RETURNS TABLE (worker_id uuid, client_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    WITH seen AS (
      SELECT access.viewers_of(access.agency_id(), survivor) AS survivor, access.viewers_of(access.agency_id(), merged) AS merged
      WHERE access.sees(access.agency_id(), survivor) AND access.sees(access.agency_id(), merged)
    ), told AS (
      SELECT w, newly_seeing.merged AS client_id FROM seen, unnest(seen.survivor) AS w WHERE w <> ALL (seen.merged)
      UNION ALL
      SELECT w, newly_seeing.survivor FROM seen, unnest(seen.merged) AS w WHERE w <> ALL (seen.survivor)
    )
    SELECT told.w, told.client_id FROM told
    WHERE NOT EXISTS (SELECT FROM public.exclusions e WHERE e.agency_id = access.agency_id() AND e.client_id IN (survivor, merged) AND e.worker_id = told.w AND e.ended_at IS NULL)
  $$;
COMMENT ON FUNCTION access.newly_seeing(uuid, uuid) IS 'Who would see what they do not see today: worker, and of which of the two records.';

CREATE FUNCTION access.rows_of(client uuid, since uuid) RETURNS TABLE (table_name name, how_many bigint)
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog
  AS $$
    DECLARE
      place record;
      later text := CASE WHEN since IS NULL THEN '' ELSE 'AND t.id > $3 AND substr(t.id::text, 15, 1) = ''7''' END;
    BEGIN
      FOR place IN SELECT p.* FROM access.client_columns() p
        WHERE has_table_privilege(format('public.%I', p.table_name), 'SELECT')
          AND (since IS NULL OR (p.column_name = 'client_id' AND p.key_of = 'jsonb_build_array(t.id)'))
      LOOP
        RETURN QUERY EXECUTE format('SELECT %L::name, count(*) FROM public.%I t WHERE t.agency_id = $1 AND t.%I = $2 %s HAVING count(*) > 0',
          place.table_name, place.table_name, place.column_name, later) USING access.agency_id(), client, since;
      END LOOP;
    END
  $$;
COMMENT ON FUNCTION access.rows_of(uuid, uuid) IS 'How many rows about a client each table has, of those that whoever asks may see; with since, those written after the moment of that id (UUIDv7).';

CREATE FUNCTION access.take_facts(agency uuid, target uuid, facts jsonb, next_version integer) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog
  AS $$
    DECLARE
      columns text := (SELECT string_agg(format('%I', f), ', ') FROM jsonb_object_keys(facts) AS f);
    BEGIN
      IF columns IS NULL THEN
        UPDATE public.clients c SET version = next_version WHERE c.agency_id = agency AND c.id = target;
      ELSE
        EXECUTE format('UPDATE public.clients c SET (version, %1$s) = (SELECT $4, %1$s FROM jsonb_populate_record(NULL::public.clients, $3)) WHERE c.agency_id = $1 AND c.id = $2', columns)
          USING agency, target, facts, next_version;
      END IF;
    END
  $$;
COMMENT ON FUNCTION access.take_facts(uuid, uuid, jsonb, integer) IS 'Writes these columns of a client.';

CREATE FUNCTION access.merge_clients(merge uuid, survivor uuid, merged uuid, reason text, taken text[], at timestamptz) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      agency uuid := access.agency_id();
      mine jsonb;
      theirs jsonb;
      facts jsonb;
      place record;
      moved jsonb;
      counts jsonb := '{}';
    BEGIN
      IF access.kind() IS DISTINCT FROM 'worker' OR NOT access.writes() OR access.merge_obstacles(survivor, merged) <> '{}' THEN
        RAISE EXCEPTION 'these two records cannot become one' USING ERRCODE = 'insufficient_privilege';
      END IF;
      IF NOT access.is_lead() AND EXISTS (SELECT FROM access.newly_seeing(survivor, merged)) THEN
        RAISE EXCEPTION 'somebody would see more than before' USING ERRCODE = 'insufficient_privilege';
      END IF;
      PERFORM FROM public.clients c WHERE c.agency_id = agency AND c.id IN (survivor, merged) ORDER BY c.id FOR UPDATE;
      SELECT to_jsonb(c) INTO mine FROM public.clients c WHERE c.agency_id = agency AND c.id = survivor;
      SELECT to_jsonb(c) INTO theirs FROM public.clients c WHERE c.agency_id = agency AND c.id = merged;
      PERFORM set_config('throughline.merging', access.seal('merging'), true);
      SET CONSTRAINTS ALL DEFERRED;
      SELECT coalesce(jsonb_object_agg(f.key, f.value), '{}') INTO facts FROM jsonb_each(theirs) AS f
      WHERE f.key = ANY (taken) AND f.key <> ALL ('{agency_id,id,name,created_at,created_by,version,merged_into_id,other_names}');
      facts := facts || jsonb_build_object('other_names', (
        SELECT coalesce(jsonb_agg(known.name ORDER BY known.place), '[]') FROM (
          SELECT DISTINCT ON (lower(n.name)) n.name, n.place FROM (
            SELECT o.name, o.place FROM jsonb_array_elements_text(mine -> 'other_names') WITH ORDINALITY AS o (name, place)
            UNION ALL SELECT o.name, 100 + o.place FROM jsonb_array_elements_text(theirs -> 'other_names') WITH ORDINALITY AS o (name, place)
            UNION ALL SELECT btrim(r.row ->> 'given_name' || ' ' || (r.row ->> 'family_name')), 200 + r.place FROM (VALUES (mine, 1), (theirs, 2)) AS r (row, place)
          ) n
          WHERE lower(n.name) <> lower(btrim(coalesce(facts ->> 'given_name', mine ->> 'given_name') || ' ' || coalesce(facts ->> 'family_name', mine ->> 'family_name')))
          ORDER BY lower(n.name), n.place
        ) known));
      FOR place IN SELECT * FROM access.client_columns() LOOP
        EXECUTE format('WITH moved AS (UPDATE public.%1$I t SET %2$I = $1 WHERE t.agency_id = $2 AND t.%2$I = $3 RETURNING %3$s AS key) SELECT jsonb_agg(key) FROM moved', place.table_name, place.column_name, place.key_of)
          INTO moved USING survivor, agency, merged;
        IF moved IS NOT NULL THEN
          counts := jsonb_set(counts, ARRAY[place.table_name || '.' || place.column_name], moved);
        END IF;
      END LOOP;
      INSERT INTO public.client_merges (agency_id, id, survivor_id, merged_id, reason, merged_at, merged_by, before, after)
      VALUES (agency, merge, survivor, merged, reason, at, access.actor_id(),
        (SELECT jsonb_object_agg(f, mine -> f) FROM jsonb_object_keys(facts) AS f) || jsonb_build_object('version', mine -> 'version'),
        facts || jsonb_build_object('version', (mine ->> 'version')::integer + 1));
      INSERT INTO public.client_merge_moves (agency_id, merge_id, table_name, column_name, keys)
      SELECT agency, merge, split_part(c.key, '.', 1), split_part(c.key, '.', 2), c.value FROM jsonb_each(counts) AS c;
      UPDATE public.clients c SET merged_into_id = survivor WHERE c.agency_id = agency AND c.id = merged;
      PERFORM access.take_facts(agency, survivor, facts, (mine ->> 'version')::integer + 1);
      PERFORM access.rebuild_client(agency, merged);
      PERFORM access.rebuild_client(agency, survivor);
      PERFORM set_config('throughline.merging', '', true);
      SET CONSTRAINTS ALL IMMEDIATE;
      RETURN (SELECT coalesce(jsonb_object_agg(split_part(c.key, '.', 1), jsonb_array_length(c.value)), '{}') FROM jsonb_each(counts) AS c);
    END
  $$;
COMMENT ON FUNCTION access.merge_clients(uuid, uuid, uuid, text, text[], timestamptz) IS 'Everything of one record goes to the other, the facts named in taken too; nobody sees the emptied one any more. Whoever does not supervise may do it only where nobody sees more than before.';

CREATE FUNCTION access.move_back(agency uuid, merge uuid, survivor uuid, merged uuid) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog
  AS $$
    DECLARE
      place record;
      hangs record;
      moved bigint;
      all_moved bigint := 1;
    BEGIN
      FOR place IN SELECT p.*, m.keys FROM public.client_merge_moves m
        JOIN access.client_columns() p ON p.table_name = m.table_name AND p.column_name = m.column_name
        WHERE m.agency_id = agency AND m.merge_id = merge
      LOOP
        EXECUTE format('UPDATE public.%1$I t SET %2$I = $1 WHERE t.agency_id = $2 AND t.%2$I = $3 AND %3$s IN (SELECT jsonb_array_elements($4))', place.table_name, place.column_name, place.key_of)
          USING merged, agency, survivor, place.keys;
      END LOOP;
      WHILE all_moved > 0 LOOP
        all_moved := 0;
        FOR hangs IN
          SELECT k.conrelid::regclass AS child, k.confrelid::regclass AS parent,
            string_agg(format('c.%I = p.%I', ca.attname, pa.attname), ' AND ') FILTER (WHERE pa.attname NOT IN ('agency_id', 'client_id')) AS same
          FROM pg_constraint k, unnest(k.conkey, k.confkey) AS col (child, parent)
          JOIN pg_attribute ca ON ca.attnum = col.child
          JOIN pg_attribute pa ON pa.attnum = col.parent
          WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND ca.attrelid = k.conrelid AND pa.attrelid = k.confrelid
          GROUP BY k.oid, k.conrelid, k.confrelid HAVING bool_or(pa.attname = 'client_id')
        LOOP
          EXECUTE format('UPDATE %s c SET client_id = $1 FROM %s p WHERE c.agency_id = $2 AND c.client_id = $3 AND p.agency_id = $2 AND p.client_id = $1 AND %s', hangs.child, hangs.parent, hangs.same)
            USING merged, agency, survivor;
          GET DIAGNOSTICS moved = ROW_COUNT;
          all_moved := all_moved + moved;
        END LOOP;
      END LOOP;
    END
  $$;
COMMENT ON FUNCTION access.move_back(uuid, uuid, uuid, uuid) IS 'What had moved goes back, and with it what has been hung on it since.';

CREATE FUNCTION access.undo_merge(merge uuid, reason text, at timestamptz) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      agency uuid := access.agency_id();
      m record;
      now_is jsonb;
      restored jsonb;
    BEGIN
      SELECT g.* INTO m FROM public.client_merges g WHERE g.agency_id = agency AND g.id = merge AND g.undone_at IS NULL FOR UPDATE;
      IF NOT FOUND OR access.kind() IS DISTINCT FROM 'worker' OR NOT access.writes() OR NOT access.sees(agency, m.survivor_id)
        OR NOT (access.is_lead() OR m.merged_by = access.actor_id()) THEN
        RETURN NULL;
      END IF;
      PERFORM FROM public.clients c WHERE c.agency_id = agency AND c.id IN (m.survivor_id, m.merged_id) ORDER BY c.id FOR UPDATE;
      SELECT to_jsonb(c) INTO now_is FROM public.clients c WHERE c.agency_id = agency AND c.id = m.survivor_id;
      PERFORM set_config('throughline.merging', access.seal('merging'), true);
      SET CONSTRAINTS ALL DEFERRED;
      PERFORM access.move_back(agency, merge, m.survivor_id, m.merged_id);
      SELECT coalesce(jsonb_object_agg(f.key, m.before -> f.key), '{}') INTO restored FROM jsonb_each(m.after) AS f
      WHERE f.key <> 'version' AND f.value = now_is -> f.key;
      PERFORM access.take_facts(agency, m.survivor_id, restored,
        CASE WHEN m.after -> 'version' = now_is -> 'version' THEN (m.before ->> 'version')::integer ELSE (now_is ->> 'version')::integer + 1 END);
      UPDATE public.clients c SET merged_into_id = NULL WHERE c.agency_id = agency AND c.id = m.merged_id;
      UPDATE public.client_merges g SET undone_at = at, undone_by = access.actor_id(), undone_reason = undo_merge.reason WHERE g.agency_id = agency AND g.id = merge;
      PERFORM access.rebuild_client(agency, m.merged_id);
      PERFORM access.rebuild_client(agency, m.survivor_id);
      PERFORM set_config('throughline.merging', '', true);
      SET CONSTRAINTS ALL IMMEDIATE;
      RETURN jsonb_build_object('survivorId', m.survivor_id, 'mergedId', m.merged_id,
        'kept', (SELECT coalesce(jsonb_agg(f.key), '[]') FROM jsonb_object_keys(m.after) AS f (key) WHERE f.key <> 'version' AND NOT restored ? f.key));
    END
  $$;
COMMENT ON FUNCTION access.undo_merge(uuid, text, timestamptz) IS 'Two records again. What was written since stays with the surviving record unless it hangs on what goes back, and so do facts that were changed since: kept names these. Null when there is no such merge for this actor.';

CREATE FUNCTION access.merges_seen() RETURNS SETOF public.client_merges
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = pg_catalog
  AS $$
    SELECT m.* FROM public.client_merges m
    WHERE access.kind() = 'worker' AND m.agency_id = access.agency_id() AND access.sees(m.agency_id, m.survivor_id)
  $$;
COMMENT ON FUNCTION access.merges_seen() IS 'Merges into records that the actor sees.';

CREATE FUNCTION access.merged_name(merge uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT c.name FROM public.client_merges m JOIN public.clients c ON c.agency_id = m.agency_id AND c.id = m.merged_id
    WHERE m.agency_id = access.agency_id() AND m.id = merge AND access.sees(m.agency_id, m.survivor_id)
  $$;
COMMENT ON FUNCTION access.merged_name(uuid) IS 'The name on the record that went into another which the actor sees.';

CREATE OR REPLACE FUNCTION access.access_list(client uuid, before timestamptz, how_many integer)
  RETURNS TABLE (at timestamptz, who text, kind text, action text, what text, why text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT e.at, coalesce(w.name, o.name, ''), e.actor_kind, e.action, e.what, e.why
    FROM public.audit_events e
    LEFT JOIN public.workers w ON e.actor_kind = 'worker' AND w.agency_id = e.agency_id AND w.id = e.actor_id
    LEFT JOIN public.referral_links l ON e.actor_kind = 'partner' AND l.agency_id = e.agency_id AND l.id = e.actor_id
    LEFT JOIN public.referrals r ON r.agency_id = l.agency_id AND r.id = l.referral_id
    LEFT JOIN public.organizations o ON o.agency_id = r.agency_id AND o.id = r.organization_id
    WHERE access.sees(access.agency_id(), client)
      AND e.client_ids && (ARRAY[client] || ARRAY(SELECT access.merged_into(client))) AND e.agency_id = access.agency_id() AND (before IS NULL OR e.at < before)
    ORDER BY e.at DESC
    LIMIT how_many
  $$;

CREATE OR REPLACE FUNCTION access.open_in_emergency(given_name text, family_name text, born_on date, reason text) RETURNS json
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      agency uuid := access.agency_id();
      worker uuid := access.actor_id();
      wanted text[] := access.words_of(open_in_emergency.given_name, open_in_emergency.family_name);
      client uuid;
      opened record;
    BEGIN
      IF access.kind() IS DISTINCT FROM 'worker' OR NOT access.writes() OR cardinality(wanted) = 0 THEN
        RETURN NULL;
      END IF;
      SELECT found.id INTO client
      FROM (
        SELECT coalesce(access.survivor_of(agency, s.client_id), s.client_id) AS id FROM public.client_search s
        WHERE s.agency_id = agency AND s.keys @> ARRAY[access.birth_key(born_on)] AND s.words @> wanted
      ) found
      WHERE found.id <> ALL (access.barred_clients())
        AND NOT EXISTS (SELECT FROM public.client_seals k WHERE k.agency_id = agency AND k.client_id = found.id AND k.unsealed_at IS NULL)
      ORDER BY found.id DESC LIMIT 1;
      IF client IS NULL THEN
        RETURN NULL;
      END IF;
      IF access.sees(agency, client) THEN
        RETURN json_build_object('clientId', client, 'id', NULL, 'until', NULL);
      END IF;
      INSERT INTO public.emergency_accesses (agency_id, id, client_id, worker_id, reason, started_at, until)
      VALUES (agency, gen_random_uuid(), client, worker, open_in_emergency.reason, now(), now() + interval '60 minutes')
      RETURNING id, until INTO opened;
      RETURN json_build_object('clientId', client, 'id', opened.id, 'until', opened.until);
    END
  $$;

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.moved_to(uuid), access.merged_into(uuid), access.survivor_of(uuid, uuid), access.merge_obstacles(uuid, uuid), access.newly_seeing(uuid, uuid),
  access.client_columns(), access.rows_of(uuid, uuid), access.merge_clients(uuid, uuid, uuid, text, text[], timestamptz), access.undo_merge(uuid, text, timestamptz),
  access.merges_seen(), access.merged_name(uuid), access.merging() TO throughline_app, throughline_worker;

CREATE POLICY seen_before_merge ON field_history FOR SELECT TO throughline_app
  USING (EXISTS (SELECT FROM client_access ca WHERE ca.agency_id = field_history.agency_id AND ca.client_id = access.survivor_of(field_history.agency_id, field_history.client_id)
    AND ca.client_id <> ALL ((SELECT access.barred_clients())::uuid[])));
