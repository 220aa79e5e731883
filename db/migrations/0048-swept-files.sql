-- The bytes of a file are kept before the row that knows them: a crash between the two leaves a file that nobody can
-- find, with what somebody said to us in it. It goes, and that it went is on record.

CREATE TABLE swept_files (
  name text NOT NULL,
  changed_at timestamptz NOT NULL,
  swept_at timestamptz NOT NULL,
  PRIMARY KEY (name, swept_at)
);
COMMENT ON TABLE swept_files IS 'Files that no row knew, and that were removed a day or more after they had last been written: whose they were, nobody can say. Twice where a sweep was cut short.';
CALL access.guard('swept_files');

CREATE INDEX uploads_file_name ON uploads (file_name) WHERE file_name IS NOT NULL;

SET ROLE throughline_definer;

CREATE FUNCTION access.sweep_files(names text[], changed timestamptz[], at timestamptz) RETURNS SETOF text
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    INSERT INTO public.swept_files (name, changed_at, swept_at)
    SELECT f.name, f.changed, at FROM unnest(names, changed) AS f(name, changed)
    WHERE f.changed < at - interval '1 day' AND NOT EXISTS (SELECT FROM public.uploads u WHERE u.file_name = f.name)
    ON CONFLICT (name, swept_at) DO UPDATE SET changed_at = EXCLUDED.changed_at
    RETURNING name
  $$;
COMMENT ON FUNCTION access.sweep_files(text[], timestamptz[], timestamptz) IS 'Of the files that lie there with when each was last written, those that no row knows and that nobody has written to for a day: on record as removed, before they are.';

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.sweep_files(text[], timestamptz[], timestamptz) TO throughline_worker;
