-- The beginning of an installation, what an administrator may know of a caseload without seeing it, and the
-- lock on rights: SQL running as the application role in a case manager's session must not be able to give
-- itself a role, a program, a supervision, somebody else's user, or the link mailed to a colleague.

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

CREATE FUNCTION access.is_administrator() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT EXISTS (
      SELECT FROM public.workers w
      WHERE w.agency_id = access.agency_id() AND w.id = access.actor_id()
        AND w.ended_at IS NULL AND 'administrator' = ANY (w.roles)
    )
  $$;
COMMENT ON FUNCTION access.is_administrator() IS 'True when the worker who presented the secret administers the agency.';

RESET ROLE;

GRANT USAGE ON SCHEMA access TO throughline_auth;
GRANT EXECUTE ON FUNCTION access.is_begun() TO throughline_auth;
GRANT EXECUTE ON FUNCTION access.begin_agency(uuid, text, text, text, uuid, uuid, text, text, text, boolean, uuid[], text[]) TO throughline_auth;
GRANT EXECUTE ON FUNCTION access.open_cases(uuid, uuid) TO throughline_app;
GRANT EXECUTE ON FUNCTION access.is_administrator() TO throughline_app;

CREATE PROCEDURE access.guard_rights(subject regclass)
  LANGUAGE plpgsql SET search_path = pg_catalog
  AS $$
    BEGIN
      EXECUTE format('CREATE POLICY administrators_add ON %s AS RESTRICTIVE FOR INSERT TO throughline_app WITH CHECK ((SELECT access.is_administrator()))', subject);
      EXECUTE format('CREATE POLICY administrators_change ON %s AS RESTRICTIVE FOR UPDATE TO throughline_app USING ((SELECT access.is_administrator()))', subject);
      EXECUTE format('CREATE POLICY administrators_remove ON %s AS RESTRICTIVE FOR DELETE TO throughline_app USING ((SELECT access.is_administrator()))', subject);
    END
  $$;
COMMENT ON PROCEDURE access.guard_rights(regclass) IS 'Everybody of the agency reads the table; only its administrators write it.';
CALL access.guard_rights('agencies');
CALL access.guard_rights('programs');
CALL access.guard_rights('worker_programs');
CALL access.guard_rights('supervisions');

CREATE POLICY administrators_add ON workers AS RESTRICTIVE FOR INSERT TO throughline_app
  WITH CHECK ((SELECT access.is_administrator()));
CREATE POLICY administrators_or_oneself ON workers AS RESTRICTIVE FOR UPDATE TO throughline_app
  USING (id = (SELECT access.actor_id()) OR (SELECT access.is_administrator()));
CREATE POLICY administrators_read ON mails AS RESTRICTIVE FOR SELECT TO throughline_app
  USING ((SELECT access.is_administrator()));

CREATE FUNCTION access.keep_rights() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog
  AS $$
    BEGIN
      IF current_user <> 'throughline_app' THEN
        RETURN NEW;
      END IF;
      IF (NEW.agency_id, NEW.id, NEW.user_id, NEW.caseload_id) IS DISTINCT FROM (OLD.agency_id, OLD.id, OLD.user_id, OLD.caseload_id) THEN
        RAISE EXCEPTION 'who somebody is does not change' USING ERRCODE = 'insufficient_privilege';
      END IF;
      IF NEW.id = access.actor_id() AND (NEW.roles, NEW.clearances, NEW.ended_at) IS DISTINCT FROM (OLD.roles, OLD.clearances, OLD.ended_at) THEN
        RAISE EXCEPTION 'nobody changes their own rights' USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NEW;
    END
  $$;
COMMENT ON FUNCTION access.keep_rights() IS 'No worker becomes another user, and nobody gives themselves rights, whatever SQL the application role runs.';
CREATE TRIGGER keep_rights BEFORE UPDATE ON workers FOR EACH ROW EXECUTE FUNCTION access.keep_rights();
