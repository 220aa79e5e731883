-- Files that somebody brought, sent or photographed. The bytes lie outside of the database, sealed.

-- The table of the first draft knew neither who may see a file nor whether it arrived; nothing was ever kept in it.
DROP TABLE files;

CREATE TABLE uploads (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('identity', 'medical', 'benefits', 'housing', 'legal', 'school_or_work', 'letter', 'photo', 'other')),
  title text NOT NULL,
  dated_on date,
  source text NOT NULL CHECK (source IN ('client', 'family', 'provider', 'authority', 'agency')),
  source_name text,
  sensitivity text,
  named_worker_ids uuid[],
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  file_name text,
  media_type text,
  bytes integer,
  sha256 bytea,
  scan text CHECK (scan IN ('not_scanned', 'clean', 'found')),
  scan_found text,
  arrived_at timestamptz,
  removed_at timestamptz,
  removed_by uuid,
  removed_reason text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients,
  FOREIGN KEY (agency_id, recorded_by) REFERENCES workers,
  CHECK ((arrived_at IS NULL) = (file_name IS NULL)),
  CHECK ((removed_at IS NULL) = (removed_reason IS NULL))
);
COMMENT ON TABLE uploads IS 'A file that somebody brought, sent or photographed, with what it is, from when and from whom. The bytes lie sealed in the file store. What was said of it is never changed: it arrives, and may be removed; so it needs no history, which those it was not named to could read.';
COMMENT ON COLUMN uploads.named_worker_ids IS 'Only these people, and who recorded it, may see it; null is everybody around the client.';
COMMENT ON COLUMN uploads.file_name IS 'Where the bytes lie: made by us. Null until they have arrived.';
COMMENT ON COLUMN uploads.media_type IS 'What the content was found to be, whatever the file was called.';
COMMENT ON COLUMN uploads.scan IS 'What came of looking for viruses. With "found" the file is never given out.';
CREATE INDEX ON uploads (agency_id, client_id);
CALL access.guard_client_table('uploads');
CREATE POLICY named ON uploads AS RESTRICTIVE TO throughline_app
  USING (named_worker_ids IS NULL OR recorded_by = (SELECT access.actor_id()) OR (SELECT access.actor_id()) = ANY (named_worker_ids));
