-- Opening a record in an emergency, and telling who has looked at one.

SET ROLE throughline_definer;

CREATE FUNCTION access.sees(agency uuid, client uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = pg_catalog
  AS $$
    SELECT client <> ALL (access.barred_clients()) AND EXISTS (
      SELECT FROM public.client_access a
      WHERE a.agency_id = agency AND a.client_id = client AND a.principal_id = ANY (access.principals()) AND a.until > now())
  $$;
COMMENT ON FUNCTION access.sees(uuid, uuid) IS 'True when whoever presented the secret sees this client.';

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

CREATE FUNCTION access.open_in_emergency(given_name text, family_name text, born_on date, reason text) RETURNS json
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
COMMENT ON FUNCTION access.open_in_emergency(text, text, date, text) IS 'Opens the one client with these names and this birthday for an hour. Null when there is none, when the record is sealed, and when the worker must not see them: the three look the same. An id of null: they see the client already.';

CREATE FUNCTION access.to_be_told_of(emergency uuid) RETURNS TABLE (email text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    WITH opened AS (
      SELECT e.* FROM public.emergency_accesses e WHERE e.agency_id = access.agency_id() AND e.id = emergency AND e.worker_id = access.actor_id()
    ), supervisors AS (
      SELECT s.supervisor_id AS worker_id FROM opened e
      JOIN public.cases k ON k.agency_id = e.agency_id AND k.client_id = e.client_id AND k.closed_at IS NULL
      JOIN public.supervisions s ON s.agency_id = e.agency_id AND s.worker_id = k.responsible_worker_id AND s.ended_at IS NULL
    ), directors AS (
      SELECT p.worker_id FROM opened e
      JOIN public.cases k ON k.agency_id = e.agency_id AND k.client_id = e.client_id
      JOIN public.worker_programs p ON p.agency_id = e.agency_id AND p.program_id = k.program_id AND p.spans
      WHERE NOT EXISTS (SELECT FROM supervisors)
    )
    SELECT DISTINCT w.email FROM (SELECT worker_id FROM supervisors UNION SELECT worker_id FROM directors) t
    JOIN opened e ON true
    JOIN public.workers w ON w.agency_id = e.agency_id AND w.id = t.worker_id AND w.ended_at IS NULL
  $$;
COMMENT ON FUNCTION access.to_be_told_of(uuid) IS 'To whom one''s own emergency access is announced: the supervisors of the responsible workers; where there is none, whoever spans the program.';

CREATE FUNCTION access.access_list(client uuid, before timestamptz, how_many integer)
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
COMMENT ON FUNCTION access.access_list(uuid, timestamptz, integer) IS 'Who looked at or changed what of one client, newest first, for somebody who sees that client.';

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.open_in_emergency(text, text, date, text), access.to_be_told_of(uuid), access.access_list(uuid, timestamptz, integer)
  TO throughline_app;
GRANT EXECUTE ON FUNCTION access.merged_into(uuid) TO throughline_app, throughline_worker;
