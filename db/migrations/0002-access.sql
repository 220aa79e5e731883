-- Who is asking, and what may they see. Every policy of every table rests on this file.
--
-- A transaction presents a secret (the token of a session, or of a referral link). access.present()
-- resolves it to an actor and leaves a sealed note of it in the transaction: the note carries a
-- keyed hash over its content and the transaction's start, so that SQL running as the application
-- role can neither write a note of its own nor keep one for later. No note, no rows.

SET ROLE throughline_definer;

CREATE TABLE access.keys (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  key bytea NOT NULL
);
COMMENT ON TABLE access.keys IS 'The key that seals the note of who is asking. Nobody but the definer reads it.';
INSERT INTO access.keys (key) VALUES (ext.gen_random_bytes(32));

CREATE FUNCTION access.seal(note text) RETURNS text
  LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog
  AS $$
    DECLARE
      secret bytea;
    BEGIN
      SELECT k.key INTO secret FROM access.keys k;
      RETURN encode(ext.hmac(timestamptz_send(transaction_timestamp()) || convert_to('|' || note, 'UTF8'), secret, 'sha256'), 'hex');
    END
  $$;
COMMENT ON FUNCTION access.seal(text) IS 'The keyed hash of a note, good for this transaction only.';

-- Called once for each table of a statement: so it takes the whole sealed text, seal|note, as it is, and cuts nothing out of it but the answer.
CREATE FUNCTION access.part(nth integer) RETURNS text
  LANGUAGE plpgsql STABLE PARALLEL SAFE COST 10 SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      sealed text := current_setting('throughline.actor', true);
      secret bytea;
    BEGIN
      IF coalesce(octet_length(sealed), 0) < 66 THEN
        RETURN NULL;
      END IF;
      SELECT k.key INTO secret FROM access.keys k;
      IF NOT starts_with(sealed, encode(ext.hmac(timestamptz_send(transaction_timestamp()) || substring(convert_to(sealed, 'UTF8') FROM 65), secret, 'sha256'), 'hex')) THEN
        RETURN NULL;
      END IF;
      RETURN CASE nth WHEN 0 THEN sealed ELSE nullif(split_part(sealed, '|', nth + 1), '') END;
    END
  $$;
COMMENT ON FUNCTION access.part(integer) IS 'One field of the sealed note: 0 all of it behind its seal, 1 kind, 2 agency, 3 actor, 4 writes, 5 principals, 6 clearances, 7 barred clients, 8 referral, 9 the agency once more where a worker asks. Null when nobody has presented a secret.';

CREATE FUNCTION access.kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT access.part(1) $$;
CREATE FUNCTION access.agency_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT access.part(2)::uuid $$;
CREATE FUNCTION access.worker_agency_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT access.part(9)::uuid $$;
CREATE FUNCTION access.actor_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT access.part(3)::uuid $$;
CREATE FUNCTION access.writes() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(access.part(4) = 't', false) $$;
CREATE FUNCTION access.principals() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT access.part(5)::uuid[] $$;
CREATE FUNCTION access.clearances() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT access.part(6)::text[] $$;
CREATE FUNCTION access.barred_clients() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT access.part(7)::uuid[] $$;
CREATE FUNCTION access.referral_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT access.part(8)::uuid $$;
COMMENT ON FUNCTION access.worker_agency_id() IS 'The agency, where a worker asks: null for everybody else. One question instead of two in each policy.';
COMMENT ON FUNCTION access.barred_clients() IS 'Clients that the actor must never see; empty for whoever is not a worker, null when nobody has presented a secret.';
COMMENT ON FUNCTION access.principals() IS 'In whose name the actor sees clients: themselves, their caseload, the caseloads they supervise, the programs they span, their live emergency accesses.';

RESET ROLE;

GRANT EXECUTE ON FUNCTION access.part(integer), access.kind(), access.agency_id(), access.worker_agency_id(), access.actor_id(), access.writes(),
  access.principals(), access.clearances(), access.barred_clients(), access.referral_id()
  TO throughline_app, throughline_worker;

-- The three shapes of protection. Each table calls one of them where it is made.

CREATE PROCEDURE access.guard(subject regclass)
  LANGUAGE plpgsql SET search_path = pg_catalog
  AS $$
    BEGIN
      EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', subject);
      EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', subject);
      EXECUTE format('CREATE POLICY definer_works ON %s TO throughline_definer USING (true) WITH CHECK (true)', subject);
      EXECUTE format('CREATE POLICY backup_copies ON %s FOR SELECT TO throughline_backup USING (true)', subject);
      EXECUTE format('GRANT ALL ON %s TO throughline_definer', subject);
      EXECUTE format('GRANT SELECT ON %s TO throughline_backup', subject);
    END
  $$;
COMMENT ON PROCEDURE access.guard(regclass) IS 'Closes a table to everybody but the definer functions and the backup.';

CREATE PROCEDURE access.guard_agency_table(subject regclass, agency_column name DEFAULT 'agency_id')
  LANGUAGE plpgsql SET search_path = pg_catalog
  AS $$
    BEGIN
      CALL access.guard(subject);
      EXECUTE format('CREATE POLICY agency_reads ON %s FOR SELECT TO throughline_app USING (%I = (SELECT access.worker_agency_id()))', subject, agency_column);
      EXECUTE format('CREATE POLICY agency_adds ON %s FOR INSERT TO throughline_app WITH CHECK (%I = (SELECT access.worker_agency_id()))', subject, agency_column);
      EXECUTE format('CREATE POLICY agency_changes ON %s FOR UPDATE TO throughline_app USING (%I = (SELECT access.worker_agency_id()))', subject, agency_column);
      EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %s TO throughline_app', subject);
    END
  $$;
COMMENT ON PROCEDURE access.guard_agency_table(regclass, name) IS 'A table without client data: every worker of the agency reads it; which of them may change it stands on the route.';

CREATE PROCEDURE access.guard_client_table(subject regclass, client_column name DEFAULT 'client_id')
  LANGUAGE plpgsql SET search_path = pg_catalog
  AS $$
    DECLARE
      seen text := format('EXISTS (SELECT FROM public.client_access ca WHERE ca.agency_id = %s.agency_id AND ca.client_id = %s.%I)', subject, subject, client_column);
    BEGIN
      CALL access.guard(subject);
      EXECUTE format('CREATE POLICY seen ON %s FOR SELECT TO throughline_app USING (%s)', subject, seen);
      EXECUTE format('CREATE POLICY added ON %s FOR INSERT TO throughline_app WITH CHECK ((SELECT access.writes()) AND %s)', subject, seen);
      EXECUTE format('CREATE POLICY changed ON %s FOR UPDATE TO throughline_app USING ((SELECT access.writes()) AND %s)', subject, seen);
      EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %s TO throughline_app', subject);
      IF EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = subject AND a.attname = 'sensitivity') THEN
        -- Asked row by row, but of those alone that are protected: they are few.
        EXECUTE format('CREATE POLICY cleared ON %s AS RESTRICTIVE TO throughline_app USING (sensitivity IS NULL OR sensitivity = ANY (access.clearances()) OR access.kind() = ''partner'')', subject);
      END IF;
    END
  $$;
COMMENT ON PROCEDURE access.guard_client_table(regclass, name) IS 'A table of client data: read and written only by those who see the client (client_access, which never shows one to those barred from them); a column named sensitivity also demands the clearance.';
