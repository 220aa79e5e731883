-- Words written before somebody marked them as protected are protected in the history too.

SET ROLE throughline_definer;

CREATE FUNCTION access.reads_history_of(of_agency uuid, of_entity uuid, cleared text[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT NOT EXISTS (
      SELECT FROM public.field_history h
      WHERE h.agency_id = of_agency AND h.entity_id = of_entity AND h.sensitivity IS NOT NULL AND h.sensitivity <> ALL (cleared)
        AND (access.sees(of_agency, h.client_id) OR access.sees(of_agency, access.survivor_of(of_agency, h.client_id)))
    )
  $$;
COMMENT ON FUNCTION access.reads_history_of(uuid, uuid, text[]) IS 'False when something was ever protected beyond these clearances: its earlier words are then as protected as it became. Of those whom the asker does not see it says nothing.';

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.reads_history_of(uuid, uuid, text[]) TO throughline_app;

DROP POLICY cleared ON field_history;
CREATE POLICY cleared_since ON field_history AS RESTRICTIVE TO throughline_app
  USING ((sensitivity IS NULL OR sensitivity = ANY ((SELECT access.clearances())::text[]))
    AND access.reads_history_of(agency_id, entity_id, (SELECT access.clearances())));

-- What was written about a file for named people alone is theirs alone too.
CREATE POLICY named ON field_history AS RESTRICTIVE TO throughline_app
  USING (entity <> 'uploads' OR EXISTS (SELECT FROM uploads u WHERE u.agency_id = field_history.agency_id AND u.id = field_history.entity_id));
