-- How long what strangers wrote is kept, what guards the page they write on, and files looked at after they came.

CREATE TABLE self_referral_erasures (
  agency_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  program_id uuid NOT NULL,
  erased_at timestamptz NOT NULL,
  ended_as text NOT NULL CHECK (ended_as IN ('taken_in', 'redirected', 'set_aside')),
  why text NOT NULL CHECK (why IN ('kept_long_enough', 'they_asked', 'advertising')),
  number integer NOT NULL CHECK (number > 0),
  first_received date NOT NULL,
  last_received date NOT NULL,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, program_id) REFERENCES programs
);
COMMENT ON TABLE self_referral_erasures IS 'That something was erased which strangers had written: how many, of which program, what had become of it, when and why. Nothing of the people.';
CREATE INDEX ON self_referral_erasures (agency_id, erased_at);
CALL access.guard_agency_table('self_referral_erasures');
REVOKE INSERT, UPDATE ON self_referral_erasures FROM throughline_app;

ALTER TABLE uploads ADD COLUMN scan_tried_at timestamptz;
COMMENT ON COLUMN uploads.scan_tried_at IS 'When somebody last tried to look for viruses after the file had come; null is never.';
CREATE INDEX ON uploads (scan_tried_at NULLS FIRST) WHERE scan = 'not_scanned';

SET ROLE throughline_definer;

CREATE FUNCTION access.erase_written(agency uuid, ids uuid[], why text, at timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      erased integer;
    BEGIN
      DELETE FROM public.mails m USING public.self_referrals r
      WHERE r.agency_id = agency AND r.id = ANY (ids) AND m.agency_id = agency AND m.kind = 'telling' AND m.to_address = r.contact_at;
      DELETE FROM public.idempotency_keys k WHERE k.agency_id = agency AND k.subject_ids && ids;
      WITH gone AS (
        DELETE FROM public.self_referrals r WHERE r.agency_id = agency AND r.id = ANY (ids)
        RETURNING r.program_id, coalesce(r.ended_as, 'set_aside') AS ended_as, r.received_at
      ), counted AS (
        INSERT INTO public.self_referral_erasures (agency_id, program_id, erased_at, ended_as, why, number, first_received, last_received)
        SELECT agency, g.program_id, at, g.ended_as, erase_written.why, count(*), min(g.received_at)::date, max(g.received_at)::date
        FROM gone g GROUP BY g.program_id, g.ended_as
        RETURNING number
      )
      SELECT coalesce(sum(c.number), 0) INTO erased FROM counted c;
      RETURN erased;
    END
  $$;
COMMENT ON FUNCTION access.erase_written(uuid, uuid[], text, timestamptz) IS 'Erases what strangers wrote, with the mails that answered them and the answers kept for a repeated request, and keeps how many there were. For the two functions below alone.';

CREATE FUNCTION access.erase_self_referral(id uuid, why text, at timestamptz) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT access.erase_written(r.agency_id, ARRAY[r.id], erase_self_referral.why, at) > 0
    FROM public.self_referrals r
    WHERE r.agency_id = access.agency_id() AND r.id = erase_self_referral.id AND r.program_id = ANY (access.triage_programs())
  $$;
COMMENT ON FUNCTION access.erase_self_referral(uuid, text, timestamptz) IS 'Erases at once what one stranger wrote, for whoever decides for the program. Null where there is no such thing for them.';

CREATE FUNCTION access.erase_self_referrals(at timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      due record;
      total integer := 0;
    BEGIN
      DELETE FROM public.self_referral_attempts a WHERE a.on_day < (at AT TIME ZONE 'UTC')::date - 1;
      FOR due IN
        SELECT r.agency_id, array_agg(r.id) AS ids, coalesce(min(s.keep_days), 180) AS days
        FROM public.self_referrals r LEFT JOIN public.intake_settings s ON s.agency_id = r.agency_id
        WHERE r.ended_at < at - make_interval(days => coalesce(s.keep_days, 180))
        GROUP BY r.agency_id
      LOOP
        total := total + access.erase_written(due.agency_id, due.ids, 'kept_long_enough', at);
        INSERT INTO public.audit_events (agency_id, actor_kind, action, what, subject_ids, detail)
        VALUES (due.agency_id, 'system', 'remove', 'self-referral', due.ids,
          jsonb_build_object('why', 'kept_long_enough', 'days', due.days, 'number', cardinality(due.ids)));
      END LOOP;
      RETURN total;
    END
  $$;
COMMENT ON FUNCTION access.erase_self_referrals(timestamptz) IS 'Erases everywhere what strangers wrote and was decided longer ago than the agency keeps it, and the counts of addresses; each agency has it on record. What nobody has decided about stays.';

CREATE FUNCTION access.self_referrals_kept() RETURNS json
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT json_build_object('undecided', count(*) FILTER (WHERE r.ended_at IS NULL), 'oldestAt', min(r.received_at) FILTER (WHERE r.ended_at IS NULL),
      'decided', count(*) FILTER (WHERE r.ended_at IS NOT NULL))
    FROM public.self_referrals r WHERE access.kind() = 'worker' AND r.agency_id = access.agency_id()
  $$;
COMMENT ON FUNCTION access.self_referrals_kept() IS 'How much of what strangers wrote is still there, decided or not; numbers alone, for those who must not read it.';

CREATE FUNCTION access.opening_note(at timestamptz) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT m.ms || '.' || left(encode(ext.hmac(convert_to(concat_ws('|', 'opened', access.agency_id(), access.actor_id(), m.ms), 'UTF8'), k.key, 'sha256'), 'hex'), 32)
    FROM access.keys k, (SELECT floor(extract(epoch FROM at) * 1000)::bigint AS ms) m
    WHERE access.kind() = 'visitor'
  $$;
COMMENT ON FUNCTION access.opening_note(timestamptz) IS 'When the public page was opened, sealed, so that a message tells how long somebody wrote on it. Tells nothing of who.';

CREATE FUNCTION access.opened_at(note text) RETURNS timestamptz
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT o.at FROM (SELECT to_timestamp(split_part(note, '.', 1)::double precision / 1000) AS at WHERE note ~ '^[0-9]{13}\.[0-9a-f]{32}$') o
    WHERE access.opening_note(o.at) = note
  $$;
COMMENT ON FUNCTION access.opened_at(text) IS 'When the page was opened by a note of ours; null for any other text.';

CREATE FUNCTION access.written_since(since timestamptz) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT count(*)::integer FROM public.self_referrals r
    WHERE access.kind() = 'visitor' AND r.agency_id = access.agency_id() AND r.program_id = access.actor_id()
      AND r.ended_at IS NULL AND r.received_at >= since
  $$;
COMMENT ON FUNCTION access.written_since(timestamptz) IS 'How many messages came to the presented page since then and are not decided; a number that slows a flood.';

CREATE FUNCTION access.unscanned_uploads(most integer) RETURNS TABLE (agency_id uuid, id uuid, file_name text)
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    UPDATE public.uploads u SET scan_tried_at = now()
    WHERE (u.agency_id, u.id) IN (
      SELECT w.agency_id, w.id FROM public.uploads w
      WHERE w.scan = 'not_scanned' AND w.arrived_at IS NOT NULL AND w.removed_at IS NULL
        AND (w.scan_tried_at IS NULL OR w.scan_tried_at < now() - interval '1 hour')
      ORDER BY w.scan_tried_at NULLS FIRST LIMIT most FOR UPDATE SKIP LOCKED)
    RETURNING u.agency_id, u.id, u.file_name
  $$;
COMMENT ON FUNCTION access.unscanned_uploads(integer) IS 'Files that nobody has looked at for viruses, those never tried first; each is handed out once an hour.';

CREATE FUNCTION access.keep_scan(agency uuid, upload uuid, state text, found text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    WITH looked AS (
      UPDATE public.uploads u SET scan = state, scan_found = found, version = u.version + 1
      WHERE u.agency_id = agency AND u.id = upload AND u.scan = 'not_scanned'
      RETURNING u.agency_id, u.id
    )
    INSERT INTO public.audit_events (agency_id, actor_kind, action, what, subject_ids, detail)
    SELECT l.agency_id, 'system', 'change', 'upload scan', ARRAY[l.id], jsonb_build_object('scan', state) FROM looked l
  $$;
COMMENT ON FUNCTION access.keep_scan(uuid, uuid, text, text) IS 'Keeps what came of looking for viruses in a file that had come before.';

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.erase_self_referral(uuid, text, timestamptz), access.self_referrals_kept(), access.opening_note(timestamptz),
  access.opened_at(text), access.written_since(timestamptz) TO throughline_app;
GRANT EXECUTE ON FUNCTION access.erase_self_referrals(timestamptz), access.unscanned_uploads(integer), access.keep_scan(uuid, uuid, text, text)
  TO throughline_worker;
