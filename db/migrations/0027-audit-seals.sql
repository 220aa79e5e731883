-- Seals over the audit log. Every few seconds the events of an agency that can no longer grow in number get a
-- Merkle tree (RFC 6962) whose root is signed with a key that the database does not know. Who changes, removes,
-- adds or reorders a sealed event, even as superuser, is found out by `npm run audit:verify`.
--
-- The tree needs an order that stands still. Ids and times do not give one: a transaction may commit long after
-- it took them. The number of the transaction does: below pg_snapshot_xmin nothing is under way any more.

SET ROLE throughline_definer;

CREATE FUNCTION access.ledger_offset() RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT 0::bigint $$;
COMMENT ON FUNCTION access.ledger_offset() IS 'What is added to the server''s transaction numbers so that they go on rising on another server; continue_ledger() replaces it.';

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.ledger_offset() TO throughline_backup;
GRANT USAGE ON SCHEMA access TO throughline_backup;

ALTER TABLE audit_events ADD COLUMN transaction_number bigint NOT NULL
  DEFAULT (pg_current_xact_id()::text::bigint + access.ledger_offset());
COMMENT ON COLUMN audit_events.transaction_number IS 'Which transaction wrote the event; events are sealed in the order of (transaction_number, at, id).';
CREATE INDEX audit_events_in_order ON audit_events (agency_id, transaction_number);

CREATE TABLE audit_seals (
  agency_id uuid NOT NULL REFERENCES agencies,
  number integer NOT NULL CHECK (number > 0),
  sealed_at timestamptz NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  root bytea NOT NULL CHECK (length(root) = 32),
  edges bytea NOT NULL CHECK (length(edges) % 32 = 0),
  before bigint NOT NULL,
  previous bytea CHECK (length(previous) = 32),
  key_id text NOT NULL,
  signature bytea NOT NULL,
  PRIMARY KEY (agency_id, number),
  CHECK ((previous IS NULL) = (number = 1))
);
COMMENT ON TABLE audit_seals IS 'The signed heads of the agency''s audit log, one after the other; each covers every event before it.';
COMMENT ON COLUMN audit_seals.size IS 'How many events the tree holds.';
COMMENT ON COLUMN audit_seals.edges IS 'The roots of the perfect subtrees, largest first, 32 bytes each: enough to go on without reading what is sealed.';
COMMENT ON COLUMN audit_seals.before IS 'The tree holds the events of all transactions with a lower number.';
COMMENT ON COLUMN audit_seals.previous IS 'SHA-256 of what the seal before signed.';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals EXECUTE FUNCTION access.append_only();
CALL access.guard('audit_seals');
REVOKE UPDATE, DELETE, TRUNCATE ON audit_seals FROM throughline_definer;
CREATE POLICY agency_reads ON audit_seals FOR SELECT TO throughline_app
  USING (agency_id = (SELECT access.agency_id()) AND (SELECT access.kind()) = 'worker');
CREATE POLICY sealer_adds ON audit_seals FOR INSERT TO throughline_worker WITH CHECK (true);
GRANT SELECT ON audit_seals TO throughline_app;
GRANT INSERT ON audit_seals TO throughline_worker;

CREATE TABLE audit_checks (
  agency_id uuid NOT NULL REFERENCES agencies,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  checked_at timestamptz NOT NULL,
  events bigint NOT NULL,
  findings text[] NOT NULL,
  PRIMARY KEY (agency_id, id)
);
COMMENT ON TABLE audit_checks IS 'When the sealed events were last held against their seals, how many there were and what was found: nothing, or sentences.';
CREATE INDEX ON audit_checks (agency_id, checked_at);
CALL access.guard('audit_checks');
CREATE POLICY agency_reads ON audit_checks FOR SELECT TO throughline_app
  USING (agency_id = (SELECT access.agency_id()) AND (SELECT access.kind()) = 'worker');
CREATE POLICY checker_adds ON audit_checks FOR INSERT TO throughline_worker WITH CHECK (true);
GRANT SELECT ON audit_checks TO throughline_app;
GRANT INSERT ON audit_checks TO throughline_worker;

SET ROLE throughline_definer;

CREATE FUNCTION access.continue_ledger() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      last bigint;
      next bigint := pg_current_xact_id()::text::bigint;
    BEGIN
      SELECT greatest(max(e.transaction_number), max(s.before)) INTO last
      FROM public.agencies a
      LEFT JOIN LATERAL (SELECT max(v.transaction_number) AS transaction_number FROM public.audit_events v WHERE v.agency_id = a.id) e ON true
      LEFT JOIN LATERAL (SELECT max(v.before) AS before FROM public.audit_seals v WHERE v.agency_id = a.id) s ON true;
      IF next + access.ledger_offset() <= last THEN
        EXECUTE format('CREATE OR REPLACE FUNCTION access.ledger_offset() RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS %L',
          format('SELECT %s::bigint', last + 1 - next));
      END IF;
    END
  $$;
COMMENT ON FUNCTION access.continue_ledger() IS 'Run at every start: on a server that counts transactions from the beginning again, after a restore, the order of the audit events goes on where it ended.';

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.continue_ledger() TO throughline_migrator;

-- A backup is whole: it also holds who can sign in.
GRANT USAGE ON SCHEMA auth TO throughline_backup;
GRANT SELECT ON ALL TABLES IN SCHEMA auth TO throughline_backup;
ALTER DEFAULT PRIVILEGES IN SCHEMA auth GRANT SELECT ON TABLES TO throughline_backup;

-- Who asks again with the same key is shown the same answer, and that is on record with the same ids.
ALTER TABLE idempotency_keys ADD COLUMN client_ids uuid[] NOT NULL DEFAULT '{}', ADD COLUMN subject_ids uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN idempotency_keys.client_ids IS 'Whose data the kept answer shows.';
