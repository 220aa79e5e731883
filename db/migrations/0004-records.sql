-- What the platform keeps about every question and every change.

-- The agency of an event comes from the sealed note of who asks: a foreign key would only make every question lock that one row.
CREATE TABLE audit_events (
  agency_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor_kind text NOT NULL,
  actor_id uuid,
  action text NOT NULL,
  what text NOT NULL,
  client_ids uuid[] NOT NULL DEFAULT '{}',
  subject_ids uuid[] NOT NULL DEFAULT '{}',
  why text,
  detail jsonb,
  ip inet,
  request_id text,
  PRIMARY KEY (agency_id, id)
) WITH (toast_tuple_target = 8160);
COMMENT ON TABLE audit_events IS 'Every read and every change of client data: who, what, whose, why, from where. Written only by access.record(); nobody changes or removes a row.';
-- Identifiers do not get smaller by packing: a caseload of sixty people stays in its row.
ALTER TABLE audit_events ALTER client_ids SET STORAGE EXTERNAL, ALTER subject_ids SET STORAGE EXTERNAL;
CREATE INDEX audit_events_clients ON audit_events USING gin (client_ids);
CREATE INDEX audit_events_at ON audit_events (agency_id, at);
CALL access.guard('audit_events');
REVOKE UPDATE, DELETE, TRUNCATE ON audit_events FROM throughline_definer;

CREATE TABLE field_history (
  agency_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor_id uuid,
  entity text NOT NULL,
  entity_id uuid NOT NULL,
  client_id uuid NOT NULL,
  sensitivity text,
  was jsonb NOT NULL,
  became jsonb NOT NULL,
  PRIMARY KEY (agency_id, id)
);
COMMENT ON TABLE field_history IS 'What each changed field was and became, and by whom. Written only by the trigger keep_history.';
CREATE INDEX ON field_history (agency_id, entity_id, at);

CREATE FUNCTION access.append_only() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog
  AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events EXECUTE FUNCTION access.append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON field_history EXECUTE FUNCTION access.append_only();

CREATE TABLE idempotency_keys (
  agency_id uuid NOT NULL,
  actor_id uuid NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  request_hash bytea NOT NULL,
  status integer,
  answer text,
  location text,
  version integer,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (agency_id, actor_id, key)
);
COMMENT ON TABLE idempotency_keys IS 'The answer already given to a POST, so that a repeated one has one effect. Seen only by whoever sent it; kept for a day.';
CREATE INDEX ON idempotency_keys (created_at);
CALL access.guard('idempotency_keys');
CREATE POLICY own ON idempotency_keys TO throughline_app
  USING (agency_id = (SELECT access.agency_id()) AND actor_id = (SELECT access.actor_id()))
  WITH CHECK (agency_id = (SELECT access.agency_id()) AND actor_id = (SELECT access.actor_id()));
GRANT SELECT, INSERT, UPDATE ON idempotency_keys TO throughline_app;
CREATE POLICY cleaned ON idempotency_keys TO throughline_worker USING (true);
GRANT SELECT, DELETE ON idempotency_keys TO throughline_worker;

CREATE TABLE drafts (
  agency_id uuid NOT NULL,
  worker_id uuid NOT NULL,
  form text NOT NULL CHECK (length(form) BETWEEN 1 AND 60),
  subject_id uuid NOT NULL,
  client_id uuid,
  content jsonb NOT NULL,
  saved_at timestamptz NOT NULL DEFAULT now(),
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, worker_id, form, subject_id),
  FOREIGN KEY (agency_id, worker_id) REFERENCES workers
);
COMMENT ON TABLE drafts IS 'What somebody is typing, saved as they type: one per person, form and subject (a case, a client, or the form itself). Read by its writer alone.';
CALL access.guard('drafts');
CREATE POLICY own ON drafts TO throughline_app
  USING (agency_id = (SELECT access.worker_agency_id()) AND worker_id = (SELECT access.actor_id()))
  WITH CHECK (agency_id = (SELECT access.worker_agency_id()) AND worker_id = (SELECT access.actor_id()));
GRANT SELECT, INSERT, UPDATE, DELETE ON drafts TO throughline_app;

CREATE TABLE mails (
  agency_id uuid NOT NULL REFERENCES agencies,
  id uuid NOT NULL,
  kind text NOT NULL,
  to_address text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  failed_at timestamptz,
  failure text,
  PRIMARY KEY (agency_id, id)
);
COMMENT ON TABLE mails IS 'What was or would be sent by e-mail. Mails name no client and tell nothing about one: they say that something waits behind a link.';
CALL access.guard_agency_table('mails');
REVOKE UPDATE ON mails FROM throughline_app;
CREATE POLICY sent ON mails TO throughline_worker USING (true);
GRANT SELECT, UPDATE ON mails TO throughline_worker;

SET ROLE throughline_definer;

CREATE FUNCTION access.record(action text, what text, client_ids uuid[], subject_ids uuid[], why text, detail jsonb, ip inet, request_id text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      note text := access.part(0);
    BEGIN
      IF note IS NULL THEN
        RAISE EXCEPTION 'nobody has presented a secret' USING ERRCODE = 'insufficient_privilege';
      END IF;
      INSERT INTO public.audit_events (agency_id, actor_kind, actor_id, action, what, client_ids, subject_ids, why, detail, ip, request_id)
      VALUES (split_part(note, '|', 3)::uuid, split_part(note, '|', 2), nullif(split_part(note, '|', 4), '')::uuid,
        action, what, client_ids, subject_ids, why, detail, ip, request_id);
    END
  $$;
COMMENT ON FUNCTION access.record(text, text, uuid[], uuid[], text, jsonb, inet, text) IS 'Writes one audit event in the name of whoever presented the secret; it cannot be written in another''s name.';

CREATE FUNCTION access.merging() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT CASE WHEN coalesce(current_setting('throughline.merging', true), '') = '' THEN false
      ELSE current_setting('throughline.merging') = access.seal('merging') END
  $$;
COMMENT ON FUNCTION access.merging() IS 'True while rows move from one record of a person to the other; only access.merge_clients() and access.undo_merge() can say so.';

CREATE FUNCTION access.keep_history() RETURNS trigger
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
COMMENT ON FUNCTION access.keep_history() IS 'Keeps what a changed field was and became.';

CREATE FUNCTION access.enqueue(task text, payload json, run_at timestamptz DEFAULT now(), job_key text DEFAULT NULL) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key) $$;
COMMENT ON FUNCTION access.enqueue(text, json, timestamptz, text) IS 'Puts a job into the queue in the transaction of the change; the payload holds ids, never personal data.';

CREATE FUNCTION access.post_mail(agency uuid, kind text, to_address text, subject text, body text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    WITH posted AS (
      INSERT INTO public.mails (agency_id, id, kind, to_address, subject, body) VALUES (agency, gen_random_uuid(), kind, to_address, subject, body) RETURNING id
    )
    SELECT graphile_worker.add_job('send-mail', json_build_object('agencyId', agency, 'id', posted.id)) FROM posted
  $$;
COMMENT ON FUNCTION access.post_mail(uuid, text, text, text, text) IS 'For a background job: puts a mail into the outbox and its sending into the queue. It names no client.';

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.record(text, text, uuid[], uuid[], text, jsonb, inet, text), access.enqueue(text, json, timestamptz, text) TO throughline_app;
GRANT EXECUTE ON FUNCTION access.merging() TO throughline_app, throughline_worker;
GRANT EXECUTE ON FUNCTION access.post_mail(uuid, text, text, text, text) TO throughline_worker;

CREATE PROCEDURE access.keep_history_of(subject regclass)
  LANGUAGE plpgsql SET search_path = pg_catalog
  AS $$ BEGIN EXECUTE format('CREATE TRIGGER keep_history AFTER UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION access.keep_history()', subject); END $$;
