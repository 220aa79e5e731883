-- Names that an agency knows to be short or fond for others; whoever bears them is found and compared by both.

CREATE TABLE linkage_nicknames (
  agency_id uuid NOT NULL REFERENCES agencies,
  id uuid NOT NULL,
  name text NOT NULL,
  nickname text NOT NULL,
  plain_name text NOT NULL DEFAULT '',
  plain_nickname text NOT NULL DEFAULT '',
  added_at timestamptz NOT NULL,
  added_by uuid NOT NULL,
  removed_at timestamptz,
  removed_by uuid,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, added_by) REFERENCES workers,
  FOREIGN KEY (agency_id, removed_by) REFERENCES workers,
  CHECK (plain_name <> '' AND plain_nickname <> '' AND plain_name <> plain_nickname)
);
COMMENT ON TABLE linkage_nicknames IS 'Names that an agency knows to be short or fond for others, beside those that are shipped; the check for duplicates and the search go by them.';
COMMENT ON COLUMN linkage_nicknames.plain_name IS 'As it is looked up: folded, without particles; written by the database itself.';
CREATE UNIQUE INDEX ON linkage_nicknames (agency_id, plain_nickname, plain_name) WHERE removed_at IS NULL;
CREATE INDEX ON linkage_nicknames (agency_id, plain_name) WHERE removed_at IS NULL;
CALL access.guard_agency_table('linkage_nicknames');
REVOKE UPDATE ON linkage_nicknames FROM throughline_app;
GRANT UPDATE (removed_at, removed_by) ON linkage_nicknames TO throughline_app;

SET ROLE throughline_definer;

CREATE FUNCTION access.names_above(agency uuid, words text[]) RETURNS SETOF text
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog
  AS $$
    BEGIN
      RETURN QUERY SELECT n.canonical FROM access.nicknames n WHERE n.name = ANY (words);
      IF NOT EXISTS (SELECT FROM public.linkage_nicknames n WHERE n.agency_id = agency AND n.removed_at IS NULL) THEN
        RETURN;
      END IF;
      RETURN QUERY
      WITH RECURSIVE above AS (
        SELECT n.plain_name AS name FROM public.linkage_nicknames n
        WHERE n.agency_id = agency AND n.removed_at IS NULL
          AND (strpos(' ' || array_to_string(words, ' ') || ' ', ' ' || n.plain_nickname || ' ') > 0
            OR n.plain_nickname IN (SELECT s.canonical FROM access.nicknames s WHERE s.name = ANY (words)))
        UNION
        SELECT n.plain_name FROM above a JOIN public.linkage_nicknames n ON n.agency_id = agency AND n.removed_at IS NULL AND n.plain_nickname = a.name
      )
      SELECT a.name FROM above a
      UNION
      SELECT s.canonical FROM above a JOIN access.nicknames s ON s.name = a.name;
    END
  $$;
COMMENT ON FUNCTION access.names_above(uuid, text[]) IS 'For which names these words may be short or fond: of those shipped, and of the agency''s own through as many steps as it has told; the same as Nicknames of the linkage room.';

CREATE FUNCTION access.fond_keys(agency uuid, asked text[]) RETURNS text[]
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog
  AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM public.linkage_nicknames n WHERE n.agency_id = agency AND n.removed_at IS NULL) THEN
        RETURN NULL;
      END IF;
      RETURN ARRAY(
        WITH RECURSIVE called AS (
          SELECT a.nth, above.name FROM unnest(asked) WITH ORDINALITY AS a(word, nth),
            LATERAL (SELECT a.word AS name UNION SELECT * FROM access.names_above(agency, ARRAY[a.word])) above
          UNION
          SELECT c.nth, n.plain_nickname FROM called c,
            LATERAL (SELECT c.name UNION ALL SELECT s.name FROM access.nicknames s WHERE s.canonical = c.name) own (name),
            public.linkage_nicknames n
          WHERE n.agency_id = agency AND n.removed_at IS NULL AND n.plain_name = own.name
        )
        SELECT coalesce(string_agg(key, ' '), '') FROM generate_subscripts(asked, 1) AS place
        LEFT JOIN called c ON c.nth = place
        LEFT JOIN LATERAL (VALUES (replace(c.name, ' ', '')), ('~' || replace(c.name, ' ', ''))) AS k(key) ON true
        GROUP BY place ORDER BY place
      );
    END
  $$;
COMMENT ON FUNCTION access.fond_keys(uuid, text[]) IS 'For each word asked for, with spaces between them, the keys of all who may be called by it as the agency itself has told; null where it has told nothing.';

CREATE FUNCTION access.fold_nickname() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      NEW.plain_name := array_to_string(access.name_words(NEW.name), ' ');
      NEW.plain_nickname := array_to_string(access.name_words(NEW.nickname), ' ');
      RETURN NEW;
    END
  $$;
COMMENT ON FUNCTION access.fold_nickname() IS 'A pair of names is looked up however it was written.';

CREATE FUNCTION access.compare_again() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET enable_seqscan = off
  AS $$
    DECLARE
      below text[];
    BEGIN
      WITH RECURSIVE own AS (
        SELECT NEW.plain_nickname AS name
        UNION
        SELECT n.plain_nickname FROM own o JOIN public.linkage_nicknames n ON n.agency_id = NEW.agency_id AND n.removed_at IS NULL AND n.plain_name = o.name
      )
      SELECT array_agg(b.name) INTO below
      FROM (SELECT o.name FROM own o UNION SELECT s.name FROM own o JOIN access.nicknames s ON s.canonical = o.name) b;
      INSERT INTO public.linkage_queue (agency_id, client_id)
      SELECT s.agency_id, s.client_id FROM public.client_search s
      WHERE s.agency_id = NEW.agency_id AND s.keys && ARRAY(SELECT split_part(b, ' ', 1) FROM unnest(below) AS b)
        AND EXISTS (SELECT FROM unnest(below) AS b WHERE s.words @> string_to_array(b, ' '))
      ON CONFLICT DO NOTHING;
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.compare_again() IS 'Whoever is called by a nickname that was told or taken back is compared anew, under keys made anew.';

RESET ROLE;

CREATE TRIGGER a_fold_nickname BEFORE INSERT ON linkage_nicknames FOR EACH ROW EXECUTE FUNCTION access.fold_nickname();
CREATE TRIGGER b_compare_again AFTER INSERT OR UPDATE OF removed_at ON linkage_nicknames FOR EACH ROW EXECUTE FUNCTION access.compare_again();
