-- Two records become one, and two again.

CREATE TABLE client_merges (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  survivor_id uuid NOT NULL,
  merged_id uuid NOT NULL,
  reason text NOT NULL,
  merged_at timestamptz NOT NULL,
  merged_by uuid NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  undone_at timestamptz,
  undone_by uuid,
  undone_reason text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, survivor_id) REFERENCES clients,
  FOREIGN KEY (agency_id, merged_id) REFERENCES clients,
  FOREIGN KEY (agency_id, merged_by) REFERENCES workers,
  CHECK (survivor_id <> merged_id)
);
COMMENT ON TABLE client_merges IS 'That two records were of one person: into which the other went, who did it and why, and whether it was taken back.';
COMMENT ON COLUMN client_merges.before IS 'What stood in the surviving record where a fact was taken from the other; the other record keeps its own.';
CREATE INDEX ON client_merges (agency_id, survivor_id);
CALL access.guard('client_merges');

CREATE TABLE client_merge_moves (
  agency_id uuid NOT NULL,
  merge_id uuid NOT NULL,
  table_name name NOT NULL,
  column_name name NOT NULL,
  keys jsonb NOT NULL,
  PRIMARY KEY (agency_id, merge_id, table_name, column_name),
  FOREIGN KEY (agency_id, merge_id) REFERENCES client_merges
);
COMMENT ON TABLE client_merge_moves IS 'Which rows went from one record to the other, by their keys.';
CALL access.guard('client_merge_moves');

-- Rows that hang on one another go together: their keys are looked at when all have moved.
DO $$
  DECLARE
    hangs record;
  BEGIN
    FOR hangs IN
      SELECT k.conrelid::regclass AS child, k.conname FROM pg_constraint k
      JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = ANY (k.confkey) AND a.attname = 'client_id'
      WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND NOT k.condeferrable
    LOOP
      EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', hangs.child, hangs.conname);
    END LOOP;
  END
$$;

SET ROLE throughline_definer;

CREATE FUNCTION access.merging() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT CASE WHEN coalesce(current_setting('throughline.merging', true), '') = '' THEN false
      ELSE current_setting('throughline.merging') = access.seal('merging') END
  $$;
COMMENT ON FUNCTION access.merging() IS 'True while rows move from one record of a person to the other; only access.merge_clients() and access.undo_merge() can say so.';

CREATE OR REPLACE FUNCTION access.keep_history() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      old_row jsonb;
      new_row jsonb;
      was jsonb := '{}';
      became jsonb := '{}';
      field text;
    BEGIN
      IF TG_TABLE_NAME <> 'clients' AND access.merging() THEN
        RETURN NULL;
      END IF;
      old_row := to_jsonb(OLD);
      new_row := to_jsonb(NEW);
      FOR field IN SELECT jsonb_object_keys(new_row) LOOP
        IF field <> 'version' AND old_row -> field IS DISTINCT FROM new_row -> field THEN
          was := was || jsonb_build_object(field, old_row -> field);
          became := became || jsonb_build_object(field, new_row -> field);
        END IF;
      END LOOP;
      IF was <> '{}' THEN
        INSERT INTO public.field_history (agency_id, actor_id, entity, entity_id, client_id, sensitivity, was, became)
        VALUES (NEW.agency_id, access.actor_id(), TG_TABLE_NAME, NEW.id, coalesce((new_row ->> 'client_id')::uuid, NEW.id),
          coalesce(new_row ->> 'sensitivity', old_row ->> 'sensitivity'), was, became);
      END IF;
      RETURN NULL;
    END
  $$;

RESET ROLE;

-- A signed note stays as it was signed, and goes with the person.
CREATE OR REPLACE FUNCTION access.lock_signed_note() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog
  AS $$
    BEGIN
      IF OLD.signed_at IS NOT NULL AND NOT access.merging() THEN
        RAISE EXCEPTION 'a signed note is locked' USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NEW;
    END
  $$;

SET ROLE throughline_definer;

CREATE OR REPLACE FUNCTION access.lock_signed_contact() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      IF NOT access.merging() AND EXISTS (SELECT FROM public.notes n WHERE n.agency_id = OLD.agency_id AND n.contact_id = OLD.id AND n.signed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'the note of this contact is signed' USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NEW;
    END
  $$;

CREATE OR REPLACE FUNCTION access.principals_of(agency uuid, client uuid) RETURNS TABLE (principal_id uuid, until timestamptz)
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

CREATE FUNCTION access.client_columns() RETURNS TABLE (table_name name, column_name name, key_of text)
  LANGUAGE sql STABLE SET search_path = pg_catalog
  AS $$
    SELECT c.relname, a.attname,
      (SELECT 'jsonb_build_array(' || string_agg(format('t.%I', k.attname), ', ' ORDER BY place) || ')'
        FROM pg_index i, unnest(i.indkey::smallint[]) WITH ORDINALITY AS p (attnum, place)
        JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = p.attnum
        WHERE i.indrelid = c.oid AND i.indisprimary AND k.attname <> 'agency_id')
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped AND a.attnum > 0
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname NOT IN ('clients', 'client_access', 'client_search', 'field_history', 'client_merges') AND c.relname NOT LIKE 'linkage\_%'
      AND (a.attname = 'client_id' OR EXISTS (
        SELECT FROM pg_constraint f WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.confrelid = 'public.clients'::regclass
          AND a.attnum = f.conkey[array_position(f.confkey, (SELECT i.attnum FROM pg_attribute i WHERE i.attrelid = f.confrelid AND i.attname = 'id'))]))
    ORDER BY 1, 2
  $$;
COMMENT ON FUNCTION access.client_columns() IS 'Every column that says whose a row is or names a client, read from the catalogue, so that no table is forgotten; with the expression that gives the row''s key.';

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

CREATE FUNCTION access.moved_to(client uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT s.id FROM access.survivor_of(access.agency_id(), client) AS s (id)
    WHERE access.kind() = 'worker' AND access.sees(access.agency_id(), s.id)
  $$;
COMMENT ON FUNCTION access.moved_to(uuid) IS 'Where an old address of a client leads; null when nowhere, and when the actor may not see them.';

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

RESET ROLE;
