-- A file that was announced and never came leaves its title; nobody sees it, and it goes after a week.

SET ROLE throughline_definer;

CREATE FUNCTION access.forget_unsent_uploads(at timestamptz) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    WITH gone AS (
      DELETE FROM public.uploads u WHERE u.arrived_at IS NULL AND u.recorded_at < at - interval '7 days' RETURNING u.id
    )
    SELECT count(*)::integer FROM gone
  $$;
COMMENT ON FUNCTION access.forget_unsent_uploads(timestamptz) IS 'Forgets what was said of files that never came; for a week they can still be sent.';

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.forget_unsent_uploads(timestamptz) TO throughline_worker;
