-- Asking for people by name, birthday and telephone. Only those the actor sees are looked through, and only
-- they are counted, ranked and limited.

SET ROLE throughline_definer;

CREATE FUNCTION access.spans_much() RETURNS boolean
  LANGUAGE sql STABLE SET search_path = pg_catalog
  AS $$
    SELECT 4 * count(*) FILTER (WHERE p.id = ANY (access.principals())) >= count(*)
    FROM public.programs p WHERE p.agency_id = access.agency_id()
  $$;
COMMENT ON FUNCTION access.spans_much() IS 'True for whoever spans a quarter of the programs or more: among so many the names narrow a search faster than who sees whom.';

CREATE FUNCTION access.found(how_many integer, much boolean, all_of text[], any1 text[] DEFAULT NULL, any2 text[] DEFAULT NULL, any3 text[] DEFAULT NULL, any4 text[] DEFAULT NULL)
  RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE ROWS 100 SET search_path = pg_catalog SET plan_cache_mode = force_custom_plan SET enable_seqscan = off
  AS $$
    DECLARE
      agency uuid := access.agency_id();
      mine uuid[] := access.principals();
      barred uuid[] := access.barred_clients();
    BEGIN
      RETURN QUERY
      SELECT s.client_id FROM public.client_search s
      -- Said in this way, the index is not asked for a hundred thousand clients of each of many programs.
      WHERE (much OR s.seen_by && mine) AND (NOT much OR (s.seen_by && mine) IS TRUE)
        AND (all_of IS NULL OR s.keys @> all_of)
        AND (any1 IS NULL OR s.keys && any1) AND (any2 IS NULL OR s.keys && any2)
        AND (any3 IS NULL OR s.keys && any3) AND (any4 IS NULL OR s.keys && any4)
        AND s.agency_id = agency AND s.client_id <> ALL (barred)
      LIMIT how_many;
    END
  $$;
COMMENT ON FUNCTION access.found(integer, boolean, text[], text[], text[], text[], text[]) IS 'Visible clients with all of these keys and one of each of those; much says that the actor spans much.';

CREATE FUNCTION access.keys_asked(word text) RETURNS text[]
  LANGUAGE sql STABLE STRICT SET search_path = pg_catalog
  AS $$
    SELECT access.spellings_of(word) || ('^' || left(word, 5)) || ARRAY(SELECT '~' || n.canonical FROM access.nicknames n WHERE n.name = word)
  $$;
COMMENT ON FUNCTION access.keys_asked(text) IS 'Under which keys to look for a word that somebody typed, perhaps with one letter wrong or not to its end.';

CREATE FUNCTION access.likeness(asked text, word text) RETURNS real
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT CASE
      WHEN asked = word THEN 1
      WHEN starts_with(word, asked) THEN CASE WHEN length(asked) > 1 THEN 0.85 ELSE 0.6 END
      WHEN abs(length(asked) - length(word)) > 2 THEN 0
      ELSE CASE ext.levenshtein_less_equal(left(asked, 60), left(word, 60), 2)
        WHEN 1 THEN 0.75
        WHEN 2 THEN CASE WHEN length(asked) = length(word) AND translate(asked, word, '') = '' THEN 0.7 WHEN length(asked) > 5 THEN 0.4 ELSE 0 END
        ELSE 0
      END
    END::real
  $$;
COMMENT ON FUNCTION access.likeness(text, text) IS 'How much a typed word is like a word of a name: 1 the same, then its beginning, one letter wrong, two letters swapped; 0 for another word.';

CREATE FUNCTION access.candidates(asked text[], fond text[], born_on date[], phone text, how_many integer) RETURNS uuid[]
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog
  AS $$
    DECLARE
      found uuid[] := '{}';
      much boolean := access.spans_much();
      word text;
      birthday date;
    BEGIN
      IF cardinality(asked) > 0 THEN
        found := ARRAY(SELECT access.found(3 * how_many, much, asked));
        IF cardinality(found) < how_many THEN
          found := found || ARRAY(SELECT access.found(400, much, NULL,
            access.keys_asked(asked[1]) || string_to_array(fond[1], ' '), access.keys_asked(asked[2]) || string_to_array(fond[2], ' '),
            access.keys_asked(asked[3]) || string_to_array(fond[3], ' '), access.keys_asked(asked[4]) || string_to_array(fond[4], ' ')));
        END IF;
        IF cardinality(found) = 0 AND cardinality(asked) > 1 THEN
          FOREACH word IN ARRAY asked LOOP
            found := found || ARRAY(SELECT access.found(100, much, ARRAY[word]));
          END LOOP;
        END IF;
      END IF;
      FOREACH birthday IN ARRAY born_on LOOP
        found := found || ARRAY(SELECT access.found(200, much, ARRAY[access.birth_key(birthday)]));
      END LOOP;
      IF access.phone_key(phone) IS NOT NULL THEN
        found := found || ARRAY(SELECT access.found(100, much, ARRAY[access.phone_key(phone)]));
      END IF;
      RETURN found;
    END
  $$;
COMMENT ON FUNCTION access.candidates(text[], text[], date[], text, integer) IS 'Who may be meant: spelled exactly so; if these are few, nearly so or by a nickname; if there is nobody, at least one word; born that day; with that telephone.';

CREATE FUNCTION access.find_clients(names text, born_on date[], phone text, how_many integer) RETURNS TABLE (client_id uuid, likeness real, name_likeness real)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog
  AS $$
    DECLARE
      agency uuid := access.agency_id();
      mine uuid[] := access.principals();
      asked text[] := (array_remove(string_to_array(access.folded(names), ' '), ''))[1:4];
      other_keys text[] := array_remove(ARRAY(SELECT access.birth_key(b) FROM unnest(born_on) AS b) || access.phone_key(phone), NULL);
      fond text[];
      candidates uuid[];
    BEGIN
      IF access.kind() IS DISTINCT FROM 'worker' OR mine IS NULL THEN
        RETURN;
      END IF;
      asked := coalesce(asked, '{}');
      -- The agency's own nicknames: access.fond_keys() stands with them, in 0030-nicknames.
      fond := access.fond_keys(agency, asked);
      candidates := access.candidates(asked, fond, born_on, phone, how_many);
      RETURN QUERY
      SELECT ranked.client_id, ranked.likeness, ranked.name_likeness FROM (
        SELECT s.client_id, (named.likeness + (SELECT count(*) FROM unnest(other_keys) AS k WHERE k = ANY (s.keys)))::real AS likeness, named.likeness::real AS name_likeness
        FROM public.client_search s,
          LATERAL (
            SELECT coalesce(avg(word.likeness), 0) AS likeness FROM (
              SELECT greatest(
                (SELECT max(access.likeness(a, w)) FROM unnest(s.words) AS w),
                CASE WHEN s.keys && (ARRAY(SELECT '~' || n.canonical FROM access.nicknames n WHERE n.name = a) || string_to_array(f, ' ')) THEN 0.8 END) AS likeness
              FROM unnest(asked, fond) AS t(a, f)
            ) word
          ) named
        WHERE s.agency_id = agency AND s.client_id = ANY (candidates)
      ) ranked
      WHERE ranked.likeness >= 0.45
        AND EXISTS (SELECT FROM public.client_access a WHERE a.agency_id = agency AND a.client_id = ranked.client_id AND a.principal_id = ANY (mine) AND a.until > now())
      ORDER BY ranked.likeness DESC, ranked.client_id DESC
      LIMIT how_many;
    END
  $$;
COMMENT ON FUNCTION access.find_clients(text, date[], text, integer) IS 'Clients that the actor sees and that these names, one of these birthdays or this telephone may mean, most likely first. name_likeness is the mean over the words (0 to 1), likeness 1 more for the birthday and for the telephone each.';

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.find_clients(text, date[], text, integer) TO throughline_app;
