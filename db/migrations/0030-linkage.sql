-- Under which keys somebody is compared with others to find who is here twice, and how common a name is.

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

CREATE FUNCTION access.linkage_keys_of(agency uuid, given_name text, family_name text, other_names text[], born_on date, phone text, email text, address text) RETURNS text[]
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
      fond := ARRAY(SELECT access.sound_of(w) FROM access.names_above(agency, words) AS n, string_to_table(n, ' ') AS w);
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
COMMENT ON FUNCTION access.linkage_keys_of(uuid, text, text, text[], date, text, text, text) IS 'Birth date (day and month in either order), year or day with the sound of a name, month with an initial, two sounds, postcode with a sound, telephone, e-mail: those who share one are compared.';

CREATE FUNCTION access.index_linkage() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      INSERT INTO public.linkage_keys (agency_id, client_id, keys)
      VALUES (NEW.agency_id, NEW.id, access.linkage_keys_of(NEW.agency_id, NEW.given_name, NEW.family_name, NEW.other_names || NEW.preferred_name, NEW.birth_date, NEW.phone, NEW.email, NEW.address))
      ON CONFLICT (agency_id, client_id) DO UPDATE SET keys = excluded.keys;
      INSERT INTO public.linkage_queue (agency_id, client_id) VALUES (NEW.agency_id, NEW.id) ON CONFLICT DO NOTHING;
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.index_linkage() IS 'Somebody is compared under what is known of them now, and again after a change.';

CREATE FUNCTION access.follow_access() RETURNS trigger
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
COMMENT ON FUNCTION access.follow_access() IS 'Who may see a client may find them, and is shown their duplicates, from the same moment on.';

CREATE FUNCTION access.index_linkage_of(agency uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    INSERT INTO public.linkage_keys (agency_id, client_id, keys, seen_by)
    SELECT c.agency_id, c.id,
      access.linkage_keys_of(c.agency_id, c.given_name, c.family_name, c.other_names || c.preferred_name, c.birth_date, c.phone, c.email, c.address),
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

CREATE INDEX linkage_keys_found ON linkage_keys USING gin (seen_by, keys) WITH (fastupdate = off);
CREATE TRIGGER b_index_linkage AFTER INSERT OR UPDATE OF given_name, family_name, preferred_name, other_names, birth_date, phone, email, address
  ON clients FOR EACH ROW EXECUTE FUNCTION access.index_linkage();
CREATE TRIGGER follow_given AFTER INSERT ON client_access REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION access.follow_access();
CREATE TRIGGER follow_moved AFTER UPDATE ON client_access REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION access.follow_access();
CREATE TRIGGER follow_taken AFTER DELETE ON client_access REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION access.follow_access();
