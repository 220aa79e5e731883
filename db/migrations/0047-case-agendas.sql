-- What stands open in a case and by when it calls, laid out beside the case, so that a caseload and Today begin
-- with one row instead of a dozen looks.

CREATE TABLE case_agendas (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  case_id uuid NOT NULL,
  protection text NOT NULL CHECK (protection = coalesce(sensitivity, '')),
  sensitivity text,
  program_id uuid NOT NULL,
  responsible_worker_id uuid NOT NULL,
  client_name text NOT NULL,
  pronouns text,
  interpreter_needed boolean NOT NULL,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  triage text,
  immediate_danger text,
  weight numeric(4, 1) NOT NULL,
  last_contact_at timestamptz,
  worst_risk text,
  risks jsonb NOT NULL DEFAULT '[]',
  arranged_at timestamptz[] NOT NULL DEFAULT '{}',
  arranged text[] NOT NULL DEFAULT '{}',
  missed_at timestamptz,
  step_on date,
  step text,
  promise_on date,
  promise text,
  consent_ends_on date,
  need_presses boolean NOT NULL DEFAULT false,
  plan_declined boolean NOT NULL DEFAULT false,
  plan_grown_at timestamptz,
  goals_live boolean NOT NULL DEFAULT false,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, case_id, protection),
  FOREIGN KEY (agency_id, case_id) REFERENCES cases
) WITH (fillfactor = 80);
COMMENT ON TABLE case_agendas IS 'Derived, never written by hand: of each case one row for what is not protected and one for each category that something in it is protected by. access.agendas_of() is the one law that fills it.';
COMMENT ON COLUMN case_agendas.id IS 'Made of the case and the category, so that the same agenda is always the same row.';
COMMENT ON COLUMN case_agendas.protection IS 'The category as a part of the key: empty for what is not protected.';
COMMENT ON COLUMN case_agendas.risks IS 'Of each danger to the person the two latest assessments with this protection, from all their cases: which is the latest depends on what the reader may see.';
COMMENT ON COLUMN case_agendas.arranged_at IS 'All that is planned, the earliest first, what is past and unanswered too; arranged holds the titles.';
COMMENT ON COLUMN case_agendas.step_on IS 'The earliest day of a step still to be done of a goal still worked on.';
COMMENT ON COLUMN case_agendas.consent_ends_on IS 'The earliest end of what the person allows and has not withdrawn; only where nothing is protected, as consents are not.';
COMMENT ON COLUMN case_agendas.need_presses IS 'An immediate need is open.';
COMMENT ON COLUMN case_agendas.plan_declined IS 'The latest answer to a plan was no.';
COMMENT ON COLUMN case_agendas.plan_grown_at IS 'When the plan last got a goal, a step or a version.';
COMMENT ON COLUMN case_agendas.goals_live IS 'Some goal is still worked on.';
CREATE INDEX ON case_agendas (agency_id, responsible_worker_id) WHERE closed_at IS NULL;
CREATE INDEX ON case_agendas (agency_id, program_id, case_id) WHERE closed_at IS NULL AND sensitivity IS NULL;
CALL access.guard_client_table('case_agendas');
REVOKE INSERT, UPDATE ON case_agendas FROM throughline_app;

SET ROLE throughline_definer;

CREATE FUNCTION access.latest_risks(agency uuid, clients uuid[]) RETURNS TABLE (client_id uuid, sensitivity text, worst text, latest jsonb)
  LANGUAGE plpgsql STABLE ROWS 10 SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan
  AS $$
    #variable_conflict use_column
    BEGIN
      RETURN QUERY
      SELECT r.client_id, r.sensitivity,
        ('{none_found,low,moderate,high}'::text[])[max(array_position('{none_found,low,moderate,high}'::text[], r.level)) FILTER (WHERE r.nth = 1)],
        jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'level', r.level, 'assessed_at', r.assessed_at, 'review_on', r.review_on)
          ORDER BY r.kind, r.nth)
      FROM (
        SELECT r.*, row_number() OVER (PARTITION BY r.client_id, r.sensitivity, r.kind ORDER BY r.assessed_at DESC, r.id DESC) AS nth
        FROM public.risk_assessments r WHERE r.agency_id = agency AND r.client_id = ANY (clients)
      ) r
      WHERE r.nth <= 2
      GROUP BY r.client_id, r.sensitivity;
    END
  $$;
COMMENT ON FUNCTION access.latest_risks(uuid, uuid[]) IS 'Of each danger to people the two latest assessments of each protection, and the worst of the latest.';

CREATE FUNCTION access.open_in_cases(agency uuid, of uuid[])
  RETURNS TABLE (case_id uuid, sensitivity text, kind text, at timestamptz, due_on date, title text, id uuid)
  LANGUAGE plpgsql STABLE ROWS 10 SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan
  AS $$
    #variable_conflict use_column
    BEGIN
      RETURN QUERY
      SELECT o.case_id, o.sensitivity, 'contact', max(o.happened_at), NULL::date, NULL, NULL::uuid FROM public.contacts o
      WHERE o.agency_id = agency AND o.case_id = ANY (of) AND o.outcome = 'reached' AND o.with_whom = 'client'
      GROUP BY o.case_id, o.sensitivity
      UNION ALL
      SELECT a.case_id, a.sensitivity, a.status, a.starts_at, NULL, a.title, a.id FROM public.appointments a
      WHERE a.agency_id = agency AND a.case_id = ANY (of) AND a.status = 'planned'
      UNION ALL
      SELECT k.id, a.sensitivity, 'missed', max(a.starts_at), NULL, NULL, NULL FROM public.cases k
      JOIN public.appointments a ON a.agency_id = agency AND a.client_id = k.client_id AND a.case_id = k.id AND a.status = 'missed'
      WHERE k.agency_id = agency AND k.id = ANY (of) GROUP BY k.id, a.sensitivity
      UNION ALL
      SELECT s.case_id, coalesce(s.sensitivity, g.sensitivity), 'step', NULL, s.due_on, s.title, s.id
      FROM public.steps s
      JOIN public.goals g ON g.agency_id = s.agency_id AND g.id = s.goal_id AND g.status IN ('proposed', 'active')
        AND (s.sensitivity = g.sensitivity) IS NOT FALSE
      WHERE s.agency_id = agency AND s.case_id = ANY (of) AND s.done_at IS NULL AND s.dropped_at IS NULL AND s.due_on IS NOT NULL
      UNION ALL
      SELECT m.case_id, m.sensitivity, 'promise', NULL, m.due_on, m.promise, m.id FROM public.promises m
      WHERE m.agency_id = agency AND m.case_id = ANY (of) AND m.kept_at IS NULL AND m.released_at IS NULL
      UNION ALL
      SELECT n.case_id, n.sensitivity, 'need', NULL, NULL, NULL, NULL FROM public.needs n
      WHERE n.agency_id = agency AND n.case_id = ANY (of) AND n.ended_at IS NULL AND n.horizon = 'immediate'
      UNION ALL
      SELECT a.case_id, NULL, 'declined', NULL, NULL, NULL, NULL FROM public.agreements a
      WHERE a.agency_id = agency AND a.case_id = ANY (of) AND a.answer = 'no'
        AND NOT EXISTS (SELECT FROM public.agreements l WHERE l.agency_id = agency AND l.case_id = a.case_id AND l.asked_at > a.asked_at)
      UNION ALL
      SELECT g.case_id, g.sensitivity, CASE WHEN g.status IN ('proposed', 'active') THEN 'goal' ELSE 'grown' END, max(g.created_at), NULL, NULL, NULL
      FROM public.goals g WHERE g.agency_id = agency AND g.case_id = ANY (of) GROUP BY 1, 2, 3
      UNION ALL
      SELECT k.id, s.sensitivity, 'grown', max(s.created_at), NULL, NULL, NULL FROM public.cases k
      JOIN public.steps s ON s.agency_id = agency AND s.client_id = k.client_id AND s.case_id = k.id
      WHERE k.agency_id = agency AND k.id = ANY (of) GROUP BY k.id, s.sensitivity
      UNION ALL
      SELECT v.case_id, NULL, 'grown', max(v.written_at), NULL, NULL, NULL FROM public.plan_versions v
      WHERE v.agency_id = agency AND v.case_id = ANY (of) GROUP BY v.case_id
      UNION ALL
      SELECT k.id, NULL, 'consent', NULL, min(c.expires_on), NULL, NULL FROM public.cases k
      JOIN public.consents c ON c.agency_id = agency AND c.client_id = k.client_id AND c.withdrawn_at IS NULL
      WHERE k.agency_id = agency AND k.id = ANY (of) GROUP BY k.id;
    END
  $$;
COMMENT ON FUNCTION access.open_in_cases(uuid, uuid[]) IS 'What in cases calls for somebody, or may, each with its protection. A step is as protected as itself or its goal.';

CREATE FUNCTION access.agendas_of(agency uuid, of uuid[]) RETURNS SETOF public.case_agendas
  LANGUAGE plpgsql STABLE ROWS 10 SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan
  AS $$
    BEGIN
      RETURN QUERY
      WITH subject AS MATERIALIZED (
        SELECT c.*, p.name, p.pronouns, p.interpreter_needed FROM public.cases c
        JOIN public.clients p ON p.agency_id = c.agency_id AND p.id = c.client_id
        WHERE c.agency_id = agency AND c.id = ANY (of)
      ), risks AS MATERIALIZED (
        SELECT c.id AS case_id, r.* FROM access.latest_risks(agency, ARRAY(SELECT DISTINCT c.client_id FROM subject c)) r
        JOIN subject c ON c.client_id = r.client_id
      ), summed AS MATERIALIZED (
        SELECT t.case_id, t.sensitivity,
          max(t.at) FILTER (WHERE t.kind = 'contact') AS last_contact_at,
          array_agg(t.at ORDER BY t.at, t.id) FILTER (WHERE t.kind = 'planned') AS arranged_at,
          array_agg(t.title ORDER BY t.at, t.id) FILTER (WHERE t.kind = 'planned') AS arranged,
          max(t.at) FILTER (WHERE t.kind = 'missed') AS missed_at,
          min(t.due_on) FILTER (WHERE t.kind = 'step') AS step_on,
          (array_agg(t.title ORDER BY t.due_on, t.id) FILTER (WHERE t.kind = 'step'))[1] AS step,
          min(t.due_on) FILTER (WHERE t.kind = 'promise') AS promise_on,
          (array_agg(t.title ORDER BY t.due_on, t.id) FILTER (WHERE t.kind = 'promise'))[1] AS promise,
          min(t.due_on) FILTER (WHERE t.kind = 'consent') AS consent_ends_on,
          bool_or(t.kind = 'need') AS need_presses, bool_or(t.kind = 'declined') AS plan_declined,
          max(t.at) FILTER (WHERE t.kind IN ('grown', 'goal')) AS plan_grown_at, bool_or(t.kind = 'goal') AS goals_live
        FROM access.open_in_cases(agency, of) t GROUP BY t.case_id, t.sensitivity
      )
      SELECT agency, md5(c.id::text || coalesce(e.sensitivity, ''))::uuid, c.client_id, c.id, coalesce(e.sensitivity, ''), e.sensitivity, c.program_id, c.responsible_worker_id, c.name, c.pronouns, c.interpreter_needed, c.opened_at,
        c.closed_at, c.triage, c.immediate_danger, c.weight, t.last_contact_at, r.worst, coalesce(r.latest, '[]'), coalesce(t.arranged_at, '{}'),
        coalesce(t.arranged, '{}'), t.missed_at, t.step_on, t.step, t.promise_on, t.promise, t.consent_ends_on,
        coalesce(t.need_presses, false), coalesce(t.plan_declined, false), t.plan_grown_at, coalesce(t.goals_live, false)
      FROM (
        SELECT c.id AS case_id, NULL AS sensitivity FROM subject c UNION SELECT t.case_id, t.sensitivity FROM summed t UNION SELECT r.case_id, r.sensitivity FROM risks r
      ) e
      JOIN subject c ON c.id = e.case_id
      LEFT JOIN summed t ON t.case_id = e.case_id AND t.sensitivity IS NOT DISTINCT FROM e.sensitivity
      LEFT JOIN risks r ON r.case_id = e.case_id AND r.sensitivity IS NOT DISTINCT FROM e.sensitivity;
    END
  $$;
COMMENT ON FUNCTION access.agendas_of(uuid, uuid[]) IS 'The law of case_agendas: the rows of these cases as they should be.';

CREATE FUNCTION access.rebuild_agendas(agency uuid, of uuid[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan
  AS $$
    BEGIN
      -- Whoever changes the same case meanwhile is waited for here, and seen by the statements that follow.
      PERFORM FROM public.case_agendas a WHERE a.agency_id = agency AND a.case_id = ANY (of) ORDER BY a.case_id, a.protection FOR UPDATE;
      MERGE INTO public.case_agendas a USING (SELECT * FROM access.agendas_of(agency, of)) n
      ON a.agency_id = n.agency_id AND a.case_id = n.case_id AND a.protection = n.protection
      WHEN MATCHED THEN UPDATE SET
        client_id = n.client_id, program_id = n.program_id, responsible_worker_id = n.responsible_worker_id, client_name = n.client_name,
        pronouns = n.pronouns, interpreter_needed = n.interpreter_needed, opened_at = n.opened_at, closed_at = n.closed_at, triage = n.triage, immediate_danger = n.immediate_danger,
        weight = n.weight, last_contact_at = n.last_contact_at, worst_risk = n.worst_risk, risks = n.risks, arranged_at = n.arranged_at,
        arranged = n.arranged, missed_at = n.missed_at, step_on = n.step_on, step = n.step, promise_on = n.promise_on, promise = n.promise,
        consent_ends_on = n.consent_ends_on, need_presses = n.need_presses, plan_declined = n.plan_declined,
        plan_grown_at = n.plan_grown_at, goals_live = n.goals_live
      WHEN NOT MATCHED THEN INSERT VALUES (n.agency_id, n.id, n.client_id, n.case_id, n.protection, n.sensitivity, n.program_id, n.responsible_worker_id,
        n.client_name, n.pronouns, n.interpreter_needed, n.opened_at, n.closed_at, n.triage, n.immediate_danger, n.weight, n.last_contact_at, n.worst_risk, n.risks,
        n.arranged_at, n.arranged, n.missed_at, n.step_on, n.step, n.promise_on, n.promise, n.consent_ends_on, n.need_presses, n.plan_declined,
        n.plan_grown_at, n.goals_live);
      IF EXISTS (SELECT FROM public.case_agendas a WHERE a.agency_id = agency AND a.case_id = ANY (of) AND a.protection <> '') THEN
        DELETE FROM public.case_agendas a
        WHERE a.agency_id = agency AND a.case_id = ANY (of) AND a.protection <> ''
          AND NOT EXISTS (SELECT FROM access.agendas_of(agency, ARRAY[a.case_id]) n WHERE n.protection = a.protection);
      END IF;
    END
  $$;
COMMENT ON FUNCTION access.rebuild_agendas(uuid, uuid[]) IS 'Makes case_agendas follow the law for these cases.';

CREATE FUNCTION access.lay_out_agendas(agency uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      batch uuid[];
    BEGIN
      DELETE FROM public.case_agendas a WHERE a.agency_id = agency;
      FOR batch IN
        SELECT array_agg(c.id) FROM (SELECT c.id, row_number() OVER () / 100 AS nth FROM public.cases c WHERE c.agency_id = agency) c GROUP BY c.nth
      LOOP
        INSERT INTO public.case_agendas SELECT * FROM access.agendas_of(agency, batch);
      END LOOP;
    END
  $$;
COMMENT ON FUNCTION access.lay_out_agendas(uuid) IS 'The same for a whole agency, after a bulk load with the triggers off.';

RESET ROLE;
