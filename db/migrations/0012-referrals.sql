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
  tells text[] NOT NULL DEFAULT '{contact,needs}' CHECK (tells <@ '{contact,needs,plan}'),
  requested_at timestamptz NOT NULL,
  requested_by uuid NOT NULL,
  answer_days integer NOT NULL DEFAULT 7 CHECK (answer_days >= 0),
  answer_due_at timestamptz NOT NULL,
  expected_on date,
  wait_position integer CHECK (wait_position > 0),
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
COMMENT ON COLUMN referrals.requested_at IS 'When it was sent; for a draft, when it was written.';
COMMENT ON COLUMN referrals.answer_days IS 'Within how many days the program wants an answer at this urgency, as the rule stood when it was written.';
COMMENT ON COLUMN referrals.answer_due_at IS 'By when the provider should be heard from again: the answer, then news at the pace of the status. Past, an open referral is silent.';
COMMENT ON COLUMN referrals.expected_on IS 'Until when the provider thinks that the wait or the pause will last.';
COMMENT ON COLUMN referrals.tells IS 'Which parts the provider is to be told, beside the protected matter in sensitivity.';
CREATE INDEX ON referrals (agency_id, client_id);
CREATE INDEX ON referrals (agency_id, case_id) WHERE status IN ('draft', 'requested', 'wait_listed', 'accepted', 'in_progress', 'on_hold');
CREATE INDEX ON referrals (agency_id, service_id);
CREATE INDEX ON referrals (agency_id, step_id);
CREATE INDEX ON referrals (agency_id, answer_due_at) WHERE status IN ('requested', 'wait_listed', 'accepted', 'in_progress', 'on_hold');
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
  kind text NOT NULL CHECK (kind IN ('status', 'message', 'call', 'fact', 'reminder', 'escalation', 'service', 'appointment', 'link', 'link_ended')),
  from_status text,
  to_status text,
  fact text CHECK (fact IN ('contact_made', 'service_received', 'need_met', 'experience')),
  text text,
  by_kind text NOT NULL CHECK (by_kind IN ('worker', 'partner', 'system')),
  by_id uuid,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  sensitivity text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, referral_id) REFERENCES referrals (agency_id, client_id, id),
  CHECK ((kind = 'fact') = (fact IS NOT NULL)),
  CHECK ((kind = 'status') = (to_status IS NOT NULL))
);
COMMENT ON TABLE referral_events IS 'Everything that happened to a referral: who set which status and why, messages either way, calls, facts, reminders, links. Never changed.';
COMMENT ON COLUMN referral_events.text IS 'Words: the reason, the message, what was said; for a fact, its value.';
CREATE INDEX ON referral_events (agency_id, referral_id, at);
CALL access.guard_client_table('referral_events');
REVOKE UPDATE ON referral_events FROM throughline_app;
CREATE POLICY partner_reads ON referral_events FOR SELECT TO throughline_app
  USING (referral_id = (SELECT access.referral_id()) AND (by_kind = 'partner' OR kind = 'message'));
CREATE POLICY partner_adds ON referral_events FOR INSERT TO throughline_app
  WITH CHECK (referral_id = (SELECT access.referral_id()) AND by_kind = 'partner' AND by_id = (SELECT access.actor_id()));

CREATE TABLE referral_links (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  consent_id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  sent_to text,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  opened_at timestamptz,
  opened_last_at timestamptz,
  times_opened integer NOT NULL DEFAULT 0,
  revoked_at timestamptz,
  revoked_by uuid,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, referral_id) REFERENCES referrals (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, consent_id) REFERENCES consents (agency_id, client_id, id)
);
COMMENT ON TABLE referral_links IS 'A link by which a provider without an account answers one referral. Only the hash of its token is kept. It lives no longer than the consent on which it rests.';
CREATE INDEX ON referral_links (agency_id, referral_id);
CREATE INDEX ON referral_links (agency_id, consent_id) WHERE revoked_at IS NULL;
CALL access.guard_client_table('referral_links');
REVOKE UPDATE ON referral_links FROM throughline_app;
GRANT UPDATE (revoked_at, revoked_by) ON referral_links TO throughline_app;

CREATE TABLE services_received (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  received_on date NOT NULL,
  quantity numeric(8, 2) CHECK (quantity > 0),
  unit text,
  note text,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by_kind text NOT NULL DEFAULT 'worker' CHECK (recorded_by_kind IN ('worker', 'partner')),
  recorded_by uuid,
  recorded_by_name text NOT NULL DEFAULT '',
  sensitivity text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, client_id, referral_id) REFERENCES referrals (agency_id, client_id, id),
  FOREIGN KEY (agency_id, client_id, case_id) REFERENCES cases (agency_id, client_id, id)
);
COMMENT ON TABLE services_received IS 'What the client really received from a referral, each time, and who says so.';
CREATE INDEX ON services_received (agency_id, client_id);
CREATE INDEX ON services_received (agency_id, referral_id);
CALL access.guard_client_table('services_received');
REVOKE UPDATE ON services_received FROM throughline_app;
CREATE POLICY partner_reads ON services_received FOR SELECT TO throughline_app
  USING (referral_id = (SELECT access.referral_id()) AND recorded_by_kind = 'partner');
CREATE POLICY partner_adds ON services_received FOR INSERT TO throughline_app
  WITH CHECK (referral_id = (SELECT access.referral_id()) AND recorded_by_kind = 'partner' AND recorded_by = (SELECT access.actor_id()));

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

CREATE FUNCTION access.open_link(opened timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    UPDATE public.referral_links
    SET opened_at = coalesce(opened_at, opened), opened_last_at = opened, times_opened = times_opened + 1
    WHERE agency_id = access.agency_id() AND id = access.actor_id() AND access.kind() = 'partner'
  $$;
COMMENT ON FUNCTION access.open_link(timestamptz) IS 'Notes on the link that was presented that somebody looked.';

CREATE FUNCTION access.referral_host() RETURNS json
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT json_build_object('agency', a.name, 'agencyPhone', a.phone, 'worker', w.name, 'workerPhone', w.phone, 'workerEmail', w.email,
      'organization', o.name, 'service', s.name)
    FROM public.referrals r
    JOIN public.agencies a ON a.id = r.agency_id
    JOIN public.cases c ON c.agency_id = r.agency_id AND c.id = r.case_id
    JOIN public.workers w ON w.agency_id = r.agency_id AND w.id = c.responsible_worker_id
    JOIN public.organizations o ON o.agency_id = r.agency_id AND o.id = r.organization_id
    JOIN public.services s ON s.agency_id = r.agency_id AND s.id = r.service_id
    WHERE r.agency_id = access.agency_id() AND r.id = access.referral_id()
  $$;
COMMENT ON FUNCTION access.referral_host() IS 'For whoever presented a referral link: whom to call about it, and which service it is addressed to. Says nothing about the client.';

CREATE FUNCTION access.end_links_of_consent() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      WITH ended AS (
        UPDATE public.referral_links SET revoked_at = NEW.withdrawn_at, revoked_by = NEW.withdrawn_by
        WHERE agency_id = NEW.agency_id AND consent_id = NEW.id AND revoked_at IS NULL
        RETURNING agency_id, client_id, referral_id
      )
      INSERT INTO public.referral_events (agency_id, id, client_id, referral_id, kind, by_kind, by_id, by_name, at, sensitivity)
      SELECT e.agency_id, gen_random_uuid(), e.client_id, e.referral_id, 'link_ended', 'worker', w.id, w.name, NEW.withdrawn_at, r.sensitivity
      FROM (SELECT DISTINCT * FROM ended) e
      JOIN public.referrals r ON r.agency_id = e.agency_id AND r.id = e.referral_id
      JOIN public.workers w ON w.agency_id = e.agency_id AND w.id = NEW.withdrawn_by;
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.end_links_of_consent() IS 'A consent was withdrawn: the links that rest on it end with it, also those of referrals that the withdrawing worker may not see.';

CREATE FUNCTION access.referrals_follow_sources() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      WITH followed AS (
        UPDATE public.referrals r SET sensitivity = coalesce(
          (SELECT s.sensitivity FROM public.steps s WHERE s.agency_id = r.agency_id AND s.id = r.step_id),
          (SELECT n.sensitivity FROM public.needs n WHERE n.agency_id = r.agency_id AND n.id = r.need_id))
        WHERE r.agency_id = NEW.agency_id AND r.client_id = NEW.client_id AND NEW.id IN (r.step_id, r.need_id)
        RETURNING r.agency_id, r.id, r.sensitivity
      ), events AS (
        UPDATE public.referral_events x SET sensitivity = f.sensitivity FROM followed f WHERE x.agency_id = f.agency_id AND x.referral_id = f.id
      ), received AS (
        UPDATE public.services_received x SET sensitivity = f.sensitivity FROM followed f WHERE x.agency_id = f.agency_id AND x.referral_id = f.id
      ), arranged AS (
        UPDATE public.appointments x SET sensitivity = f.sensitivity FROM followed f WHERE x.agency_id = f.agency_id AND x.referral_id = f.id
      )
      UPDATE public.disclosures x SET sensitivity = f.sensitivity FROM followed f WHERE x.agency_id = f.agency_id AND x.referral_id = f.id;
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.referrals_follow_sources() IS 'When a need or a step becomes protected, or is so no longer, its referrals and all that came of them follow.';

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.present_link(text), access.open_link(timestamptz), access.referral_host() TO throughline_app;
CREATE TRIGGER end_links AFTER UPDATE OF withdrawn_at ON consents FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION access.end_links_of_consent();
CREATE TRIGGER referrals_follow_sources AFTER UPDATE OF sensitivity ON needs FOR EACH ROW
  WHEN (OLD.sensitivity IS DISTINCT FROM NEW.sensitivity) EXECUTE FUNCTION access.referrals_follow_sources();
CREATE TRIGGER referrals_follow_sources AFTER UPDATE OF sensitivity ON steps FOR EACH ROW
  WHEN (OLD.sensitivity IS DISTINCT FROM NEW.sensitivity) EXECUTE FUNCTION access.referrals_follow_sources();
