-- The beginning of an installation, and what an administrator may know of a caseload without seeing it.

SET ROLE throughline_definer;

CREATE FUNCTION access.is_begun() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT EXISTS (SELECT FROM public.agencies) $$;
COMMENT ON FUNCTION access.is_begun() IS 'False until the first run has made the agency.';

CREATE FUNCTION access.begin_agency(
  agency uuid, agency_name text, zone text, spoken text,
  worker uuid, caseload uuid, sign_in text, worker_name text, address text, leads boolean,
  program_ids uuid[], program_names text[]
) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      LOCK TABLE public.agencies IN SHARE ROW EXCLUSIVE MODE;
      IF access.is_begun() THEN
        RAISE EXCEPTION 'the agency is there already' USING ERRCODE = 'unique_violation';
      END IF;
      INSERT INTO public.agencies (id, name, time_zone, language) VALUES (agency, agency_name, zone, spoken);
      INSERT INTO public.workers (agency_id, id, user_id, caseload_id, name, email, language, languages, roles)
      VALUES (agency, worker, sign_in, caseload, worker_name, address, spoken, ARRAY[spoken],
        CASE WHEN leads THEN '{administrator,director}'::text[] ELSE '{administrator}'::text[] END);
      INSERT INTO public.programs (agency_id, id, name)
      SELECT agency, p.id, p.name FROM unnest(program_ids, program_names) AS p (id, name);
      INSERT INTO public.worker_programs (agency_id, worker_id, program_id, spans)
      SELECT agency, worker, p.id, true FROM unnest(program_ids) AS p (id) WHERE leads;
      INSERT INTO public.audit_events (agency_id, actor_kind, actor_id, action, what, subject_ids)
      VALUES (agency, 'worker', worker, 'create', 'agency', ARRAY[agency, worker]);
    END
  $$;
COMMENT ON FUNCTION access.begin_agency(uuid, text, text, text, uuid, uuid, text, text, text, boolean, uuid[], text[]) IS 'Makes the agency, its programs and its first administrator, once; leads makes them a director of those programs too.';

CREATE FUNCTION access.open_cases(worker uuid, program uuid) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT count(*)::integer FROM public.cases c
    WHERE c.agency_id = access.agency_id() AND access.kind() = 'worker' AND c.closed_at IS NULL
      AND (worker IS NULL OR c.responsible_worker_id = worker)
      AND (program IS NULL OR c.program_id = program)
  $$;
COMMENT ON FUNCTION access.open_cases(uuid, uuid) IS 'How many open cases a worker answers for, or a program holds; a number alone, for those who see no client.';

RESET ROLE;

GRANT USAGE ON SCHEMA access TO throughline_auth;
GRANT EXECUTE ON FUNCTION access.is_begun() TO throughline_auth;
GRANT EXECUTE ON FUNCTION access.begin_agency(uuid, text, text, text, uuid, uuid, text, text, text, boolean, uuid[], text[]) TO throughline_auth;
GRANT EXECUTE ON FUNCTION access.open_cases(uuid, uuid) TO throughline_app;
