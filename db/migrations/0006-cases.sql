-- A case: one episode of help for one client in one program.

CREATE TABLE cases (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  program_id uuid NOT NULL,
  responsible_worker_id uuid NOT NULL,
  reason_for_contact text NOT NULL,
  immediate_danger text,
  source text NOT NULL DEFAULT 'self',
  weight numeric(4, 1) NOT NULL DEFAULT 1 CHECK (weight > 0),
  opened_at timestamptz NOT NULL DEFAULT now(),
  opened_by uuid NOT NULL,
  triage text CHECK (triage IN ('accepted', 'redirected', 'wait_listed')),
  triage_reason text,
  triaged_at timestamptz,
  triaged_by uuid,
  redirected_to_service_id uuid,
  closed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients,
  FOREIGN KEY (agency_id, program_id) REFERENCES programs,
  FOREIGN KEY (agency_id, responsible_worker_id) REFERENCES workers,
  FOREIGN KEY (agency_id, opened_by) REFERENCES workers
);
COMMENT ON TABLE cases IS 'One episode of help for one client in one program, with a responsible worker at every moment.';
COMMENT ON COLUMN cases.reason_for_contact IS 'In the person''s own words.';
COMMENT ON COLUMN cases.immediate_danger IS 'What the danger is; null when none was named.';
COMMENT ON COLUMN cases.triage IS 'Null while nobody has decided.';
COMMENT ON COLUMN cases.closed_at IS 'Follows the closure record; null while the case is open.';
CREATE INDEX ON cases (agency_id, client_id);
CREATE INDEX ON cases (agency_id, responsible_worker_id) WHERE closed_at IS NULL;
CREATE INDEX ON cases (agency_id, program_id) WHERE closed_at IS NULL;
CALL access.guard_client_table('cases');
CALL access.keep_history_of('cases');

CREATE TABLE care_team_members (
  agency_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  worker_id uuid NOT NULL,
  role text NOT NULL DEFAULT 'member' CHECK (role IN ('responsible', 'member', 'cover')),
  started_at timestamptz NOT NULL DEFAULT now(),
  ends_at timestamptz,
  added_by uuid,
  ended_by uuid,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  FOREIGN KEY (agency_id, worker_id) REFERENCES workers
);
COMMENT ON TABLE care_team_members IS 'Workers around a case, from when until when.';
CREATE INDEX ON care_team_members (agency_id, case_id);
CREATE INDEX ON care_team_members (agency_id, client_id);
CREATE INDEX ON care_team_members (agency_id, worker_id);
CREATE UNIQUE INDEX ON care_team_members (agency_id, case_id, worker_id) WHERE ends_at IS NULL;
CALL access.guard_client_table('care_team_members');

SET ROLE throughline_definer;

CREATE FUNCTION access.principals_of(agency uuid, client uuid) RETURNS TABLE (principal_id uuid, until timestamptz)
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
COMMENT ON FUNCTION access.principals_of(uuid, uuid) IS 'The law of who sees a client: the people named on a sealed record; otherwise the care team (and through their caseload whoever supervises them), the programs of the cases, a live emergency access, and the one who made the record until a case is opened.';

CREATE FUNCTION access.rebuild_client(agency uuid, client uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      somebody_excluded boolean;
    BEGIN
      -- One change at a time: whoever comes second must see the seal or the exclusion that came first, or would undo it.
      PERFORM FROM public.clients c WHERE c.agency_id = agency AND c.id = client FOR NO KEY UPDATE;
      DELETE FROM public.client_access a
      WHERE a.agency_id = agency AND a.client_id = client
        AND NOT EXISTS (SELECT FROM access.principals_of(agency, client) p WHERE p.principal_id = a.principal_id);
      somebody_excluded := EXISTS (SELECT FROM public.exclusions x WHERE x.agency_id = agency AND x.client_id = client AND x.ended_at IS NULL);
      INSERT INTO public.client_access AS a (agency_id, client_id, principal_id, until, excludes)
      SELECT agency, client, p.principal_id, p.until, somebody_excluded FROM access.principals_of(agency, client) p
      ON CONFLICT (agency_id, client_id, principal_id) DO UPDATE SET until = excluded.until, excludes = excluded.excludes
        WHERE (a.until, a.excludes) <> (excluded.until, excluded.excludes);
    END
  $$;
COMMENT ON FUNCTION access.rebuild_client(uuid, uuid) IS 'Makes client_access follow the law for one client.';

CREATE FUNCTION access.follow_client() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      PERFORM access.rebuild_client(NEW.agency_id, CASE TG_TABLE_NAME WHEN 'clients' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'client_id')::uuid END);
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.follow_client() IS 'Whatever decides who sees a client has changed: follow the law at once, in the same transaction.';

CREATE FUNCTION access.seat_responsible_worker() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      -- Waits for whoever is just leaving: a case that is given to them would have no worker.
      PERFORM FROM public.workers w WHERE w.agency_id = NEW.agency_id AND w.id = NEW.responsible_worker_id AND w.ended_at IS NULL FOR SHARE;
      IF NOT FOUND AND NEW.closed_at IS NULL THEN
        RAISE EXCEPTION 'This is nobody who works with clients here.' USING ERRCODE = 'TL422';
      END IF;
      IF TG_OP = 'UPDATE' THEN
        UPDATE public.care_team_members m SET role = 'member'
        WHERE m.agency_id = NEW.agency_id AND m.case_id = NEW.id AND m.role = 'responsible' AND m.ends_at IS NULL AND m.worker_id <> NEW.responsible_worker_id;
      END IF;
      INSERT INTO public.care_team_members (agency_id, client_id, case_id, worker_id, role, started_at, added_by)
      VALUES (NEW.agency_id, NEW.client_id, NEW.id, NEW.responsible_worker_id, 'responsible', CASE TG_OP WHEN 'INSERT' THEN NEW.opened_at ELSE now() END, access.actor_id())
      ON CONFLICT (agency_id, case_id, worker_id) WHERE ends_at IS NULL DO UPDATE SET role = 'responsible';
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.seat_responsible_worker() IS 'The responsible worker always sits in the care team: no client without a worker for a moment.';

CREATE FUNCTION access.present(secret text) RETURNS json
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      w record;
      note text;
    BEGIN
      PERFORM set_config('throughline.actor', '', true);
      SELECT k.agency_id, k.id, k.name, k.roles, k.clearances, k.language, a.time_zone, k.roles && '{case_manager,supervisor,director}' AS writes,
        ARRAY(
          SELECT k.id UNION ALL SELECT k.caseload_id
          UNION ALL
          SELECT c.caseload_id FROM public.supervisions v
          JOIN public.workers c ON c.agency_id = v.agency_id AND c.id = v.worker_id
          WHERE v.agency_id = k.agency_id AND v.supervisor_id = k.id AND v.ended_at IS NULL
          UNION ALL
          SELECT p.program_id FROM public.worker_programs p
          WHERE p.agency_id = k.agency_id AND p.worker_id = k.id AND p.spans
          UNION ALL
          SELECT e.id FROM public.emergency_accesses e
          WHERE e.agency_id = k.agency_id AND e.worker_id = k.id AND e.until > now()
        ) AS principals,
        ARRAY(SELECT x.client_id FROM public.exclusions x
          WHERE x.agency_id = k.agency_id AND x.worker_id = k.id AND x.ended_at IS NULL) AS barred
      INTO w FROM auth.sessions s
      JOIN public.workers k ON k.user_id = s.user_id
      JOIN public.agencies a ON a.id = k.agency_id
      WHERE s.token = secret AND s.expires_at > now() AND s.locked_at IS NULL AND k.ended_at IS NULL;
      IF NOT FOUND THEN
        RETURN NULL;
      END IF;
      note := concat_ws('|', 'worker', w.agency_id, w.id, CASE WHEN w.writes THEN 't' ELSE 'f' END,
        CASE WHEN w.writes THEN w.principals ELSE '{}' END, w.clearances, w.barred, '', w.agency_id);
      PERFORM set_config('throughline.actor', access.seal(note) || '|' || note, true);
      RETURN json_build_object('kind', 'worker', 'agencyId', w.agency_id, 'id', w.id, 'name', w.name, 'roles', w.roles,
        'clearances', w.clearances, 'language', w.language, 'timeZone', w.time_zone);
    END
  $$;
COMMENT ON FUNCTION access.present(text) IS 'Presents the token of a session: answers who it is and lets the transaction see as them; null and no rows when the token is no good.';

RESET ROLE;

GRANT SELECT ON auth.sessions TO throughline_definer;
GRANT USAGE ON SCHEMA auth TO throughline_definer;
GRANT EXECUTE ON FUNCTION access.present(text) TO throughline_app;

CREATE TRIGGER follow_client AFTER INSERT ON clients FOR EACH ROW EXECUTE FUNCTION access.follow_client();
CREATE TRIGGER follow_client AFTER INSERT OR UPDATE OF program_id ON cases FOR EACH ROW EXECUTE FUNCTION access.follow_client();
CREATE TRIGGER a_seat_responsible_worker AFTER INSERT OR UPDATE OF responsible_worker_id ON cases FOR EACH ROW EXECUTE FUNCTION access.seat_responsible_worker();
CREATE TRIGGER follow_client AFTER INSERT OR UPDATE ON care_team_members FOR EACH ROW EXECUTE FUNCTION access.follow_client();
CREATE TRIGGER follow_client AFTER INSERT OR UPDATE ON exclusions FOR EACH ROW EXECUTE FUNCTION access.follow_client();
CREATE TRIGGER follow_client AFTER INSERT OR UPDATE ON client_seals FOR EACH ROW EXECUTE FUNCTION access.follow_client();
CREATE TRIGGER follow_client AFTER INSERT ON emergency_accesses FOR EACH ROW EXECUTE FUNCTION access.follow_client();
