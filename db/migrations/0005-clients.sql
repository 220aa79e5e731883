-- The people we walk with, and who may see them.

CREATE TABLE clients (
  agency_id uuid NOT NULL REFERENCES agencies,
  id uuid NOT NULL,
  preferred_name text,
  given_name text NOT NULL,
  family_name text NOT NULL DEFAULT '',
  name text NOT NULL GENERATED ALWAYS AS (btrim(coalesce(preferred_name, given_name) || ' ' || family_name)) STORED,
  other_names text[] NOT NULL DEFAULT '{}',
  birth_date date,
  pronouns text,
  language text NOT NULL DEFAULT 'en',
  other_languages text[] NOT NULL DEFAULT '{}',
  interpreter_needed boolean NOT NULL DEFAULT false,
  phone text,
  email text,
  address text,
  latitude double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude double precision CHECK (longitude BETWEEN -180 AND 180),
  safe_contact_methods text[] NOT NULL DEFAULT '{}' CHECK (safe_contact_methods <@ '{call,text,email,letter,visit}'),
  safe_contact_times text,
  safe_to_leave_message boolean,
  safe_contact_note text,
  what_matters text,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  merged_into_id uuid,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, created_by) REFERENCES workers,
  FOREIGN KEY (agency_id, merged_into_id) REFERENCES clients
);
COMMENT ON TABLE clients IS 'The person, under the name they chose.';
COMMENT ON COLUMN clients.name IS 'The name to say and to show: the chosen one before the given one.';
COMMENT ON COLUMN clients.safe_to_leave_message IS 'Null when nobody has asked.';
COMMENT ON COLUMN clients.what_matters IS 'What matters to them, in their own words; it stands on top of their page.';
COMMENT ON COLUMN clients.merged_into_id IS 'The record of the same person into which everything has moved; nobody sees this one any more.';
CREATE INDEX ON clients (agency_id, merged_into_id) WHERE merged_into_id IS NOT NULL;

SET ROLE throughline_definer;

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

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.survivor_of(uuid, uuid) TO throughline_app, throughline_worker;

CREATE TABLE client_access (
  agency_id uuid NOT NULL,
  client_id uuid NOT NULL,
  principal_id uuid NOT NULL,
  until timestamptz NOT NULL DEFAULT 'infinity',
  excludes boolean NOT NULL DEFAULT false,
  PRIMARY KEY (agency_id, client_id, principal_id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients
);
COMMENT ON TABLE client_access IS 'Derived, never written by hand: in whose name a client is seen. access.rebuild_client() is the one law that fills it.';
COMMENT ON COLUMN client_access.excludes IS 'Some worker must not see this client: whoever asks is held against those they are barred from.';
CREATE INDEX ON client_access (principal_id, agency_id, client_id);
CALL access.guard('client_access');
CREATE POLICY mine ON client_access FOR SELECT TO throughline_app
  USING (principal_id = ANY ((SELECT access.principals())::uuid[]) AND until > now());
CREATE POLICY barred ON client_access AS RESTRICTIVE TO throughline_app
  USING (NOT excludes OR client_id <> ALL (access.barred_clients()));
GRANT SELECT ON client_access TO throughline_app;

CALL access.guard_client_table('clients', 'id');
DROP POLICY added ON clients;
CREATE POLICY added ON clients FOR INSERT TO throughline_app
  WITH CHECK ((SELECT access.writes()) AND agency_id = (SELECT access.agency_id()) AND created_by = (SELECT access.actor_id())
    AND id <> ALL ((SELECT access.barred_clients())::uuid[]));
CALL access.keep_history_of('clients');

CALL access.guard_client_table('field_history');
REVOKE INSERT, UPDATE ON field_history FROM throughline_app;
REVOKE UPDATE, DELETE, TRUNCATE ON field_history FROM throughline_definer;
ALTER TABLE field_history ADD FOREIGN KEY (agency_id, client_id) REFERENCES clients;

CREATE TABLE household_members (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  household_id uuid NOT NULL,
  relationship text NOT NULL DEFAULT '',
  started_on date,
  ended_on date,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients
);
COMMENT ON TABLE household_members IS 'People who live as one: everybody with the same household_id. Each membership is seen only by those who see that person.';
CREATE INDEX ON household_members (agency_id, household_id);
CREATE INDEX ON household_members (agency_id, client_id);
CALL access.guard_client_table('household_members');

CREATE TABLE client_seals (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  reason text NOT NULL,
  opened_to uuid[] NOT NULL,
  sealed_at timestamptz NOT NULL DEFAULT now(),
  sealed_by uuid NOT NULL,
  unsealed_at timestamptz,
  unsealed_by uuid,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients
);
COMMENT ON TABLE client_seals IS 'A record that only named people may open: not the team, not the program, not in an emergency.';
CREATE UNIQUE INDEX ON client_seals (agency_id, client_id) WHERE unsealed_at IS NULL;
CALL access.guard_client_table('client_seals');

CREATE TABLE exclusions (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  worker_id uuid NOT NULL,
  reason text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients,
  FOREIGN KEY (agency_id, worker_id) REFERENCES workers
);
COMMENT ON TABLE exclusions IS 'A worker who must not see this client (a relative, a conflict of interest), whatever their role.';
CREATE INDEX ON exclusions (agency_id, worker_id) WHERE ended_at IS NULL;
CALL access.guard_client_table('exclusions');

CREATE TABLE emergency_accesses (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  worker_id uuid NOT NULL,
  reason text NOT NULL CHECK (length(reason) >= 10),
  started_at timestamptz NOT NULL DEFAULT now(),
  until timestamptz NOT NULL,
  reviewed_at timestamptz,
  reviewed_by uuid,
  justified boolean,
  review text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients,
  FOREIGN KEY (agency_id, worker_id) REFERENCES workers,
  CHECK (until <= started_at + interval '60 minutes')
);
COMMENT ON TABLE emergency_accesses IS 'A client opened in an emergency: with a reason, for at most an hour, to be reviewed by somebody else.';
CREATE INDEX ON emergency_accesses (agency_id, worker_id, until);
CREATE INDEX ON emergency_accesses (agency_id, client_id);
CALL access.guard_client_table('emergency_accesses');
REVOKE INSERT ON emergency_accesses FROM throughline_app;
