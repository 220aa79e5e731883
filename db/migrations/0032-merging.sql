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
      AND c.relname NOT IN ('clients', 'client_access', 'client_search', 'case_agendas', 'field_history', 'client_merges') AND c.relname NOT LIKE 'linkage\_%'
      AND (a.attname = 'client_id' OR EXISTS (
        SELECT FROM pg_constraint f WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.confrelid = 'public.clients'::regclass
          AND a.attnum = f.conkey[array_position(f.confkey, (SELECT i.attnum FROM pg_attribute i WHERE i.attrelid = f.confrelid AND i.attname = 'id'))]))
    ORDER BY 1, 2
  $$;
COMMENT ON FUNCTION access.client_columns() IS 'Every column that says whose a row is or names a client, read from the catalogue, so that no table is forgotten; with the expression that gives the row''s key. What is derived is left out: it follows what goes.';

CREATE FUNCTION access.moved_to(client uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT s.id FROM access.survivor_of(access.agency_id(), client) AS s (id)
    WHERE access.kind() = 'worker' AND access.sees(access.agency_id(), s.id)
  $$;
COMMENT ON FUNCTION access.moved_to(uuid) IS 'Where an old address of a client leads; null when nowhere, and when the actor may not see them.';

RESET ROLE;
