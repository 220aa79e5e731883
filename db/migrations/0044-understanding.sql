-- Domains of life that an agency adds, goals that come from a hope, and what others say about one thing of many.

ALTER TABLE agency_domains
  ADD COLUMN labels jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN description text,
  ADD COLUMN gravity text,
  ADD COLUMN open_eligibility text,
  ADD COLUMN added_at timestamptz,
  ADD COLUMN added_by uuid,
  ADD FOREIGN KEY (agency_id, added_by) REFERENCES workers,
  ADD CHECK ((domain LIKE 'own-%') = (added_at IS NOT NULL)),
  ADD CHECK (domain NOT LIKE 'own-%' OR label IS NOT NULL);
COMMENT ON TABLE agency_domains IS 'In which order the agency asks about the domains of life, what it calls them (null: as everybody does), which it does not ask about, and those it added itself: their names begin with own- and they are never removed, only asked about no more.';
COMMENT ON COLUMN agency_domains.labels IS 'What it is called in each language, by its code; where a language is missing, label stands.';
COMMENT ON COLUMN agency_domains.description IS 'What is asked about it, in place of everybody''s question.';
COMMENT ON COLUMN agency_domains.gravity IS 'The category of SDOH Clinical Care that a domain of the agency''s own is filed under.';
COMMENT ON COLUMN agency_domains.open_eligibility IS 'The heading of Open Eligibility that a domain of the agency''s own is filed under.';

CREATE FUNCTION access.knows_domains() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog
  AS $$
    BEGIN
      IF EXISTS (
        SELECT FROM jsonb_path_query(to_jsonb(NEW), TG_ARGV[0]::jsonpath) AS named (domain)
        WHERE starts_with(named.domain #>> '{}', 'own-') AND NOT EXISTS (
          SELECT FROM public.agency_domains d WHERE d.agency_id = NEW.agency_id AND d.domain = named.domain #>> '{}')
      ) THEN
        RAISE EXCEPTION 'This is not an area of life we know.' USING ERRCODE = 'TL422';
      END IF;
      RETURN NEW;
    END
  $$;
COMMENT ON FUNCTION access.knows_domains() IS 'A domain that an agency added is one of this agency; where the row names domains stands in its argument, a JSON path.';

DO $$
  DECLARE
    place record;
  BEGIN
    FOR place IN
      SELECT t.name, 'domain' AS names, '$.domain' AS path
      FROM unnest('{needs,strengths,hopes,domain_inquiries,interview_answers,collateral_items,domain_ratings}'::text[]) AS t (name)
      UNION ALL VALUES ('services', 'domains', '$.domains[*]'), ('interview_guide_versions', 'questions', '$.questions[*].domain')
    LOOP
      EXECUTE format('CREATE TRIGGER knows_domains BEFORE INSERT OR UPDATE OF %1$I ON %2$I FOR EACH ROW
        WHEN (NEW.%1$I::text LIKE ''%%own-%%'') EXECUTE FUNCTION access.knows_domains(%3$L)', place.names, place.name, place.path);
    END LOOP;
  END
$$;

-- A goal comes from a need, a strength or a hope.

ALTER TABLE hopes ADD UNIQUE (agency_id, client_id, id);
ALTER TABLE goal_sources
  ADD COLUMN hope_id uuid,
  ADD FOREIGN KEY (agency_id, client_id, hope_id) REFERENCES hopes (agency_id, client_id, id) DEFERRABLE INITIALLY IMMEDIATE,
  DROP CONSTRAINT goal_sources_check,
  ADD CHECK (num_nonnulls(need_id, strength_id, hope_id) = 1);
COMMENT ON TABLE goal_sources IS 'From which need, strength or hope a goal comes: the first knot of the thread.';

SET ROLE throughline_definer;

CREATE FUNCTION access.goals_follow_sources() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      goal uuid;
      marks text[];
    BEGIN
      FOR goal IN
        SELECT DISTINCT s.goal_id FROM public.goal_sources s
        WHERE s.agency_id = NEW.agency_id AND s.client_id = NEW.client_id AND s.ended_at IS NULL AND NEW.id IN (s.need_id, s.strength_id, s.hope_id)
      LOOP
        SELECT coalesce(array_agg(DISTINCT m.mark) FILTER (WHERE m.mark IS NOT NULL), '{}') INTO marks
        FROM public.goal_sources s
        LEFT JOIN public.needs n ON n.agency_id = s.agency_id AND n.id = s.need_id
        LEFT JOIN public.strengths t ON t.agency_id = s.agency_id AND t.id = s.strength_id
        LEFT JOIN public.hopes h ON h.agency_id = s.agency_id AND h.id = s.hope_id
        CROSS JOIN LATERAL (SELECT coalesce(n.sensitivity, t.sensitivity, h.sensitivity)) AS m (mark)
        WHERE s.agency_id = NEW.agency_id AND s.goal_id = goal AND s.ended_at IS NULL;
        IF cardinality(marks) > 1 THEN
          RAISE EXCEPTION 'A goal comes from here and from words of another protected category. Give it goals of its own first.' USING ERRCODE = 'TL422';
        END IF;
        UPDATE public.goals g SET sensitivity = marks[1] WHERE g.agency_id = NEW.agency_id AND g.id = goal;
      END LOOP;
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.goals_follow_sources() IS 'When a need, strength or hope becomes protected, or is so no longer, the goals that come from it follow.';

RESET ROLE;

CREATE TRIGGER goals_follow_sources AFTER UPDATE OF sensitivity ON needs FOR EACH ROW
  WHEN (OLD.sensitivity IS DISTINCT FROM NEW.sensitivity) EXECUTE FUNCTION access.goals_follow_sources();
CREATE TRIGGER goals_follow_sources AFTER UPDATE OF sensitivity ON strengths FOR EACH ROW
  WHEN (OLD.sensitivity IS DISTINCT FROM NEW.sensitivity) EXECUTE FUNCTION access.goals_follow_sources();
CREATE TRIGGER goals_follow_sources AFTER UPDATE OF sensitivity ON hopes FOR EACH ROW
  WHEN (OLD.sensitivity IS DISTINCT FROM NEW.sensitivity) EXECUTE FUNCTION access.goals_follow_sources();

-- What somebody else said may speak about one thing that was recorded.

ALTER TABLE risk_assessments ADD UNIQUE (agency_id, client_id, id);
ALTER TABLE collateral_items
  ADD COLUMN answer_id uuid,
  ADD COLUMN need_id uuid,
  ADD COLUMN strength_id uuid,
  ADD COLUMN risk_id uuid,
  ADD FOREIGN KEY (agency_id, client_id, answer_id) REFERENCES interview_answers (agency_id, client_id, id) DEFERRABLE INITIALLY IMMEDIATE,
  ADD FOREIGN KEY (agency_id, client_id, need_id) REFERENCES needs (agency_id, client_id, id) DEFERRABLE INITIALLY IMMEDIATE,
  ADD FOREIGN KEY (agency_id, client_id, strength_id) REFERENCES strengths (agency_id, client_id, id) DEFERRABLE INITIALLY IMMEDIATE,
  ADD FOREIGN KEY (agency_id, client_id, risk_id) REFERENCES risk_assessments (agency_id, client_id, id) DEFERRABLE INITIALLY IMMEDIATE,
  ADD CHECK (num_nonnulls(answer_id, need_id, strength_id, risk_id) <= 1);
COMMENT ON COLUMN collateral_items.answer_id IS 'What it speaks about: an answer in an interview, a need, a strength or a danger; all null when it speaks about nothing in particular.';

SET ROLE throughline_definer;

CREATE FUNCTION access.collateral_follows() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      UPDATE public.collateral_items o SET sensitivity = NEW.sensitivity
      WHERE o.agency_id = NEW.agency_id AND o.client_id = NEW.client_id AND NEW.id IN (o.answer_id, o.need_id, o.strength_id)
        AND (o.sensitivity IS NOT DISTINCT FROM OLD.sensitivity OR o.sensitivity IS NULL);
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.collateral_follows() IS 'What others say about something is protected as that is, unless it was protected otherwise by itself.';

RESET ROLE;

DO $$
  DECLARE
    subject text;
  BEGIN
    FOREACH subject IN ARRAY '{interview_answers,needs,strengths}'::text[] LOOP
      EXECUTE format('CREATE TRIGGER collateral_follows AFTER UPDATE OF sensitivity ON %I FOR EACH ROW
        WHEN (OLD.sensitivity IS DISTINCT FROM NEW.sensitivity) EXECUTE FUNCTION access.collateral_follows()', subject);
    END LOOP;
  END
$$;
