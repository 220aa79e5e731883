-- What comparing every row with an independent model of access found too wide (tests/access): SQL running as the
-- application role could do more in somebody's session than their role or their link is meant for.

SET ROLE throughline_definer;

CREATE FUNCTION access.is_lead() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT EXISTS (
      SELECT FROM public.workers w
      WHERE w.agency_id = access.agency_id() AND w.id = access.actor_id()
        AND w.ended_at IS NULL AND w.roles && '{supervisor,director}'
    )
  $$;
COMMENT ON FUNCTION access.is_lead() IS 'True when the worker who presented the secret supervises or directs.';

CREATE OR REPLACE FUNCTION access.present_link(token text) RETURNS json
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      l record;
      note text;
    BEGIN
      PERFORM set_config('throughline.actor', '', true);
      SELECT k.*, a.time_zone INTO l FROM public.referral_links k
      JOIN public.agencies a ON a.id = k.agency_id
      JOIN public.consents c ON c.agency_id = k.agency_id AND c.id = k.consent_id
      WHERE k.token_hash = sha256(convert_to(token, 'UTF8')) AND k.revoked_at IS NULL AND k.expires_at > now()
        AND c.withdrawn_at IS NULL AND coalesce(c.expires_on >= (now() AT TIME ZONE a.time_zone)::date, true);
      IF NOT FOUND THEN
        RETURN NULL;
      END IF;
      note := concat_ws('|', 'partner', l.agency_id, l.id, 'f', '{}', '{}', '{}', l.referral_id);
      PERFORM set_config('throughline.actor', access.seal(note) || '|' || note, true);
      RETURN json_build_object('kind', 'partner', 'agencyId', l.agency_id, 'id', l.id, 'referralId', l.referral_id, 'clientId', l.client_id, 'timeZone', l.time_zone);
    END
  $$;

CREATE FUNCTION access.referral_of_link() RETURNS TABLE (
    agency_id uuid, id uuid, client_id uuid, case_id uuid, status text, status_at timestamptz, urgency text, answer_days integer,
    answer_due_at timestamptz, expected_on date, wait_position integer, service_received boolean, sensitivity text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT r.agency_id, r.id, r.client_id, r.case_id, r.status, r.status_at, r.urgency, r.answer_days,
      r.answer_due_at, r.expected_on, r.wait_position, r.service_received, r.sensitivity
    FROM public.referrals r WHERE r.agency_id = access.agency_id() AND r.id = access.referral_id()
  $$;
COMMENT ON FUNCTION access.referral_of_link() IS 'For whoever presented a referral link: where that referral stands, without what the client or the agency said about it.';

CREATE FUNCTION access.hold_by_link() RETURNS SETOF uuid
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT r.id FROM public.referrals r WHERE r.agency_id = access.agency_id() AND r.id = access.referral_id() FOR UPDATE $$;
COMMENT ON FUNCTION access.hold_by_link() IS 'Keeps the referral of the presented link from changing until the transaction ends.';

CREATE FUNCTION access.change_by_link(change jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      IF change - '{status,status_reason,status_at,expected_on,wait_position,answer_due_at,contact_made,service_received}'::text[] <> '{}' THEN
        RAISE EXCEPTION 'a partner answers a referral, and changes nothing else of it' USING ERRCODE = 'insufficient_privilege';
      END IF;
      UPDATE public.referrals r
      SET status = n.status, status_reason = n.status_reason, status_at = n.status_at, expected_on = n.expected_on,
        wait_position = n.wait_position, answer_due_at = n.answer_due_at, contact_made = n.contact_made,
        service_received = n.service_received, version = r.version + 1
      FROM public.referrals o, jsonb_populate_record(o, change) n
      WHERE r.agency_id = access.agency_id() AND r.id = access.referral_id() AND o.agency_id = r.agency_id AND o.id = r.id;
    END
  $$;
COMMENT ON FUNCTION access.change_by_link(jsonb) IS 'What a partner may change of the referral of their link: where it stands, until when, and whether the person came and received it.';

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.is_lead(), access.referral_of_link(), access.hold_by_link(), access.change_by_link(jsonb) TO throughline_app;

-- A partner's transaction never reached the client's words about them, nor another referral, through the API; now
-- no SQL in it does.
DROP POLICY partner_reads ON referrals;
DROP POLICY partner_answers ON referrals;

-- Sealing and excluding are a supervisor's or director's; a case manager's session cannot undo them either.
CREATE POLICY leads_add ON client_seals AS RESTRICTIVE FOR INSERT TO throughline_app WITH CHECK ((SELECT access.is_lead()));
CREATE POLICY leads_change ON client_seals AS RESTRICTIVE FOR UPDATE TO throughline_app USING ((SELECT access.is_lead()));
CREATE POLICY leads_add ON exclusions AS RESTRICTIVE FOR INSERT TO throughline_app WITH CHECK ((SELECT access.is_lead()));
CREATE POLICY leads_change ON exclusions AS RESTRICTIVE FOR UPDATE TO throughline_app USING ((SELECT access.is_lead()));

-- An emergency access is reviewed, by somebody else; neither its hour nor its reason changes.
REVOKE UPDATE ON emergency_accesses FROM throughline_app;
GRANT UPDATE (reviewed_at, reviewed_by, justified, review) ON emergency_accesses TO throughline_app;
CREATE POLICY not_ones_own ON emergency_accesses AS RESTRICTIVE FOR UPDATE TO throughline_app
  USING (worker_id <> (SELECT access.actor_id()));

-- Whom to call and which service it is, access.referral_host() tells a partner; the directory is the agency's.
DROP POLICY partner_reads ON organizations;
DROP POLICY partner_reads ON services;
