-- Classification and change log of the directory, what may be removed by hand, and how referrals there went.

CREATE TABLE taxonomies (
  agency_id uuid NOT NULL REFERENCES agencies,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  description text NOT NULL DEFAULT '',
  uri text,
  taxonomy_version text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id)
);
COMMENT ON TABLE taxonomies IS 'A vocabulary of services (HSDS taxonomy; its column version is taxonomy_version here).';

CREATE TABLE taxonomy_terms (
  agency_id uuid NOT NULL REFERENCES agencies,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  code text,
  name text NOT NULL,
  description text NOT NULL DEFAULT '',
  parent_id uuid,
  taxonomy text,
  language text,
  taxonomy_id uuid,
  term_uri text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, parent_id) REFERENCES taxonomy_terms DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (agency_id, taxonomy_id) REFERENCES taxonomies
);
COMMENT ON TABLE taxonomy_terms IS 'One word of a vocabulary (HSDS taxonomy_term).';

CREATE TABLE directory_attributes (
  agency_id uuid NOT NULL REFERENCES agencies,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  link_id uuid NOT NULL,
  link_entity text NOT NULL,
  taxonomy_term_id uuid NOT NULL,
  link_type text,
  value text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, taxonomy_term_id) REFERENCES taxonomy_terms
);
COMMENT ON TABLE directory_attributes IS 'Which term describes which row of the directory (HSDS attribute).';
CREATE INDEX ON directory_attributes (agency_id, link_id);

CREATE TABLE directory_metadata (
  agency_id uuid NOT NULL REFERENCES agencies,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  resource_id uuid NOT NULL,
  resource_type text NOT NULL,
  last_action_date date NOT NULL,
  last_action_type text NOT NULL DEFAULT '',
  field_name text NOT NULL DEFAULT '',
  previous_value text NOT NULL DEFAULT '',
  replacement_value text NOT NULL DEFAULT '',
  updated_by text NOT NULL DEFAULT '',
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id)
);
COMMENT ON TABLE directory_metadata IS 'What others changed in their directory before it came to us (HSDS metadata).';
CREATE INDEX ON directory_metadata (agency_id, resource_id);

-- Details are replaced as a whole when an entry is edited by hand; organizations, services and locations stay.
DO $$
  DECLARE
    detail text;
    reference text;
  BEGIN
    FOREACH detail IN ARRAY '{organization_identifiers,addresses,directory_contacts,phones,schedules,directory_languages,location_accessibility,required_documents,cost_options,service_areas,funding,taxonomies,taxonomy_terms,directory_attributes,directory_metadata}'::text[] LOOP
      EXECUTE format('CALL access.guard_agency_table(%L)', detail);
      EXECUTE format('GRANT DELETE ON %I TO throughline_app', detail);
      EXECUTE format('CREATE POLICY agency_removes ON %I FOR DELETE TO throughline_app USING (agency_id = (SELECT access.worker_agency_id()))', detail);
      FOREACH reference IN ARRAY '{organization_id,service_id,service_at_location_id,location_id,contact_id,phone_id}'::text[] LOOP
        IF EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = detail::regclass AND a.attname = reference) THEN
          EXECUTE format('CREATE INDEX ON %I (agency_id, %I)', detail, reference);
        END IF;
      END LOOP;
    END LOOP;
  END
$$;
GRANT DELETE ON service_at_locations TO throughline_app;
CREATE POLICY agency_removes ON service_at_locations FOR DELETE TO throughline_app
  USING (agency_id = (SELECT access.worker_agency_id()));

-- The latest referrals to a service are found without reading the earlier ones.
CREATE INDEX ON referrals (agency_id, service_id, requested_at DESC);

SET ROLE throughline_definer;
CREATE FUNCTION access.referral_record(service uuid) RETURNS TABLE (asked integer, accepted integer, completed integer, answer_days numeric)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT count(*)::integer,
      count(*) FILTER (WHERE r.status IN ('accepted', 'in_progress', 'on_hold', 'completed') OR r.service_received)::integer,
      count(*) FILTER (WHERE r.status = 'completed' OR r.service_received)::integer,
      round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM a.at - r.requested_at) / 86400))::numeric, 1)
    FROM (
      SELECT l.* FROM public.referrals l
      WHERE l.agency_id = access.agency_id() AND l.service_id = service AND access.kind() = 'worker'
        AND l.status NOT IN ('draft', 'cancelled') AND (l.status <> 'requested' OR l.answer_due_at < now())
      ORDER BY l.requested_at DESC LIMIT 100
    ) r
    LEFT JOIN LATERAL (
      SELECT min(e.at) AS at FROM public.referral_events e
      WHERE e.agency_id = r.agency_id AND e.referral_id = r.id AND e.kind = 'status' AND e.from_status = 'requested'
        AND e.to_status IN ('accepted', 'rejected', 'wait_listed', 'in_progress')
    ) a ON true
    HAVING count(*) >= 5
  $$;
COMMENT ON FUNCTION access.referral_record(uuid) IS 'How the agency''s own latest hundred referrals to a service went: asked (answered, or silent beyond the day the answer was due), accepted, received, and the median days until the answer. A count over everybody, which tells nothing of anybody: no row for fewer than five.';
RESET ROLE;
GRANT EXECUTE ON FUNCTION access.referral_record(uuid) TO throughline_app;
