-- Whatever changes in a case, its agendas follow in the same transaction.

SET ROLE throughline_definer;

CREATE FUNCTION access.agendas_follow_cases() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      PERFORM access.rebuild_agendas(c.agency_id, array_agg(DISTINCT c.case_id)) FROM changed c GROUP BY c.agency_id;
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.agendas_follow_cases() IS 'Something in these cases has changed: follow the law at once, in the same transaction.';

CREATE FUNCTION access.agendas_follow_clients() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      PERFORM access.rebuild_agendas(c.agency_id, array_agg(DISTINCT c.id)) FROM changed k
      JOIN public.cases c ON c.agency_id = k.agency_id AND c.client_id = k.client_id
      GROUP BY c.agency_id;
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.agendas_follow_clients() IS 'Something about these people has changed that all their cases show.';

CREATE FUNCTION access.agenda_follows_row() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      IF TG_TABLE_NAME = 'cases' THEN
        PERFORM access.rebuild_agendas(NEW.agency_id, ARRAY[NEW.id]);
      ELSE
        PERFORM access.rebuild_agendas(NEW.agency_id, ARRAY(SELECT c.id FROM public.cases c WHERE c.agency_id = NEW.agency_id AND c.client_id = NEW.id));
      END IF;
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.agenda_follows_row() IS 'A case was opened, or what its agenda shows of it or of the person has changed.';

CREATE FUNCTION access.agenda_hears_of_contact() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      UPDATE public.case_agendas a SET last_contact_at = NEW.happened_at
      WHERE a.agency_id = NEW.agency_id AND a.case_id = NEW.case_id AND a.protection = coalesce(NEW.sensitivity, '')
        AND (a.last_contact_at IS NULL OR a.last_contact_at < NEW.happened_at);
      IF NOT FOUND AND NOT EXISTS (
        SELECT FROM public.case_agendas a
        WHERE a.agency_id = NEW.agency_id AND a.case_id = NEW.case_id AND a.protection = coalesce(NEW.sensitivity, ''))
      THEN
        PERFORM access.rebuild_agendas(NEW.agency_id, ARRAY[NEW.case_id]);
      END IF;
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.agenda_hears_of_contact() IS 'Somebody was reached: the commonest change of all, and the cheapest.';

RESET ROLE;

-- Who sees a client is asked for every row that is read; the index alone answers.
ALTER TABLE client_access DROP CONSTRAINT client_access_pkey, ADD PRIMARY KEY (agency_id, client_id, principal_id) INCLUDE (until, excludes);

CREATE TRIGGER agenda_follows AFTER INSERT OR UPDATE OF client_id, program_id, responsible_worker_id, opened_at, closed_at, triage, immediate_danger, weight
  ON cases FOR EACH ROW EXECUTE FUNCTION access.agenda_follows_row();
CREATE TRIGGER agenda_follows AFTER UPDATE OF preferred_name, given_name, family_name, pronouns, interpreter_needed
  ON clients FOR EACH ROW EXECUTE FUNCTION access.agenda_follows_row();
CREATE TRIGGER agenda_hears AFTER INSERT ON contacts FOR EACH ROW
  WHEN (NEW.outcome = 'reached' AND NEW.with_whom = 'client') EXECUTE FUNCTION access.agenda_hears_of_contact();

DO $$
  DECLARE
    subject regclass;
    follows text := 'CREATE TRIGGER %1$I AFTER %2$s ON %3$s REFERENCING %4$s TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION access.%5$I()';
  BEGIN
    FOREACH subject IN ARRAY '{contacts,steps,goals,plan_versions,promises,appointments,needs,agreements}'::regclass[] LOOP
      IF subject <> 'contacts'::regclass THEN
        EXECUTE format(follows, 'agendas_follow_added', 'INSERT', subject, 'NEW', 'agendas_follow_cases');
      END IF;
      EXECUTE format(follows, 'agendas_follow_changed', 'UPDATE', subject, 'NEW', 'agendas_follow_cases');
    END LOOP;
    FOREACH subject IN ARRAY '{risk_assessments,consents}'::regclass[] LOOP
      EXECUTE format(follows, 'agendas_follow_added', 'INSERT', subject, 'NEW', 'agendas_follow_clients');
      EXECUTE format(follows, 'agendas_follow_changed', 'UPDATE', subject, 'NEW', 'agendas_follow_clients');
      EXECUTE format(follows, 'agendas_follow_moved', 'UPDATE', subject, 'OLD', 'agendas_follow_clients');
    END LOOP;
  END
$$;

SELECT access.lay_out_agendas(id) FROM agencies;
