-- Referrals: one request to one service for one need, closed loop.

CREATE TABLE referrals (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  step_id uuid,
  need_id uuid,
  service_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  status text NOT NULL DEFAULT 'requested' CHECK (status IN ('draft', 'requested', 'wait_listed', 'accepted', 'rejected', 'in_progress', 'on_hold', 'completed', 'failed', 'cancelled')),
  status_reason text,
  status_at timestamptz NOT NULL,
  urgency text NOT NULL CHECK (urgency IN ('today', 'soon', 'routine')),
  request text NOT NULL,
  warm_introduction boolean NOT NULL DEFAULT false,
  requested_at timestamptz NOT NULL,
  requested_by uuid NOT NULL,
  answer_due_at timestamptz NOT NULL,
  contact_made boolean,
  service_received boolean,
  need_met text CHECK (need_met IN ('yes', 'partly', 'no')),
  experience text,
  experience_rating integer CHECK (experience_rating BETWEEN 1 AND 5),
  sensitivity text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, step_id) REFERENCES steps (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, need_id) REFERENCES needs (agency_id, client_id, id),
  FOREIGN KEY (agency_id, service_id) REFERENCES services,
  FOREIGN KEY (agency_id, organization_id) REFERENCES organizations,
  CHECK (step_id IS NOT NULL OR need_id IS NOT NULL)
);
COMMENT ON TABLE referrals IS 'One request to one service for one need. Four facts are kept apart: contact made, service received, need met, the client''s experience; null means nobody knows yet.';
CREATE INDEX ON referrals (agency_id, client_id);
CREATE INDEX ON referrals (agency_id, case_id) WHERE status IN ('draft', 'requested', 'wait_listed', 'accepted', 'in_progress', 'on_hold');
CREATE INDEX ON referrals (agency_id, service_id);
CREATE INDEX ON referrals (agency_id, step_id);
CALL access.guard_client_table('referrals');
CALL access.keep_history_of('referrals');
CREATE POLICY partner_reads ON referrals FOR SELECT TO throughline_app USING (id = (SELECT access.referral_id()));
CREATE POLICY partner_answers ON referrals FOR UPDATE TO throughline_app USING (id = (SELECT access.referral_id()));

ALTER TABLE appointments ADD FOREIGN KEY (agency_id, client_id, referral_id) REFERENCES referrals (agency_id, client_id, id);
CREATE POLICY partner_reads ON appointments FOR SELECT TO throughline_app USING (referral_id = (SELECT access.referral_id()));
CREATE POLICY partner_adds ON appointments FOR INSERT TO throughline_app WITH CHECK (referral_id = (SELECT access.referral_id()) AND made_by_kind = 'partner');
ALTER TABLE disclosures ADD FOREIGN KEY (agency_id, client_id, referral_id) REFERENCES referrals (agency_id, client_id, id);

CREATE TABLE referral_events (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('status', 'message', 'fact', 'reminder', 'escalation', 'service')),
  from_status text,
  to_status text,
  text text,
  by_kind text NOT NULL CHECK (by_kind IN ('worker', 'partner', 'system')),
  by_id uuid,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  sensitivity text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, referral_id) REFERENCES referrals (agency_id, client_id, id)
);
COMMENT ON TABLE referral_events IS 'Everything that happened to a referral: who set which status and why, messages either way, reminders. Never changed.';
CREATE INDEX ON referral_events (agency_id, referral_id, at);
CALL access.guard_client_table('referral_events');
REVOKE UPDATE ON referral_events FROM throughline_app;
CREATE POLICY partner_reads ON referral_events FOR SELECT TO throughline_app USING (referral_id = (SELECT access.referral_id()));
CREATE POLICY partner_adds ON referral_events FOR INSERT TO throughline_app WITH CHECK (referral_id = (SELECT access.referral_id()) AND by_kind = 'partner');

CREATE TABLE referral_links (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  sent_to text,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revoked_by uuid,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, referral_id) REFERENCES referrals (agency_id, client_id, id)
);
COMMENT ON TABLE referral_links IS 'A link by which a provider without an account answers one referral. Only the hash of its token is kept.';
CREATE INDEX ON referral_links (agency_id, referral_id);
CALL access.guard_client_table('referral_links');

SET ROLE throughline_definer;
CREATE FUNCTION access.present_link(token text) RETURNS json
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      l record;
      note text;
    BEGIN
      PERFORM set_config('throughline.actor', '', true);
      SELECT k.*, a.time_zone INTO l FROM public.referral_links k
      JOIN public.agencies a ON a.id = k.agency_id
      WHERE k.token_hash = sha256(convert_to(token, 'UTF8')) AND k.revoked_at IS NULL AND k.expires_at > now();
      IF NOT FOUND THEN
        RETURN NULL;
      END IF;
      note := concat_ws('|', 'partner', l.agency_id, l.id, 'f', '{}', '{}', '{}', l.referral_id);
      PERFORM set_config('throughline.actor', access.seal(note) || '|' || note, true);
      RETURN json_build_object('kind', 'partner', 'agencyId', l.agency_id, 'id', l.id, 'referralId', l.referral_id, 'clientId', l.client_id, 'timeZone', l.time_zone);
    END
  $$;
COMMENT ON FUNCTION access.present_link(text) IS 'Presents the token of a referral link: the transaction then sees this one referral, and nothing about the client but what was disclosed with it.';
RESET ROLE;
GRANT EXECUTE ON FUNCTION access.present_link(text) TO throughline_app;
