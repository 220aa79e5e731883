-- The living directory, in the shape of HSDS 3.0 (docs.openreferral.org). The columns of HSDS keep their names.
-- Every row knows where it came from: (source, source_id) is how a later import finds it again; a row written
-- by hand has the source 'hand' and its own id. Tables whose HSDS name is taken in this house (program,
-- contact, language, metadata, attribute) carry another, given in their comment.

CREATE TABLE organizations (
  agency_id uuid NOT NULL REFERENCES agencies,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  alternate_name text,
  description text NOT NULL DEFAULT '',
  email text,
  website text,
  tax_status text,
  tax_id text,
  year_incorporated integer,
  legal_status text,
  logo text,
  uri text,
  parent_organization_id uuid,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, parent_organization_id) REFERENCES organizations DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE organizations IS 'Who offers services (HSDS organization).';
COMMENT ON COLUMN organizations.email IS 'Where a referral''s link is sent when the service has no address of its own.';

CREATE TABLE organization_programs (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  organization_id uuid NOT NULL,
  name text NOT NULL,
  alternate_name text,
  description text NOT NULL DEFAULT '',
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, organization_id) REFERENCES organizations
);
COMMENT ON TABLE organization_programs IS 'A group of services of one organization (HSDS program); the agency''s own lines of work are in programs.';

CREATE TABLE services (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  organization_id uuid NOT NULL,
  program_id uuid,
  name text NOT NULL,
  alternate_name text,
  description text,
  url text,
  email text,
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'inactive', 'defunct', 'temporarily closed')),
  interpretation_services text,
  application_process text,
  fees_description text,
  wait_time text,
  fees text,
  accreditations text,
  eligibility_description text,
  minimum_age numeric(5, 2),
  maximum_age numeric(5, 2),
  assured_date date,
  assurer_email text,
  licenses text,
  alert text,
  last_modified timestamptz,
  domains text[] NOT NULL DEFAULT '{}',
  domains_by_hand boolean NOT NULL DEFAULT false,
  application_steps text[] NOT NULL DEFAULT '{}',
  capacity text CHECK (capacity IN ('open', 'waiting_list', 'full')),
  capacity_note text,
  waiting_days integer CHECK (waiting_days BETWEEN 0 AND 3650),
  last_verified_at timestamptz,
  last_verified_by uuid,
  search_text text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (agency_id, program_id) REFERENCES organization_programs,
  FOREIGN KEY (agency_id, last_verified_by) REFERENCES workers
);
COMMENT ON TABLE services IS 'What is offered (HSDS service), with what this agency has learned of it: how one really applies, how long one really waits.';
COMMENT ON COLUMN services.domains IS 'Areas of life it helps in; derived from its taxonomy terms and words unless domains_by_hand.';
COMMENT ON COLUMN services.waiting_days IS 'Days one really waits, as last heard; null when nobody has asked. wait_time is what the service says of itself.';
CREATE INDEX ON services (agency_id, organization_id);

CREATE TABLE service_verifications (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  service_id uuid NOT NULL,
  verified_at timestamptz NOT NULL,
  verified_by uuid NOT NULL,
  how text NOT NULL CHECK (how IN ('phone', 'visit', 'website', 'email')),
  found text NOT NULL CHECK (found IN ('as_written', 'mended', 'closed')),
  waiting_days integer CHECK (waiting_days BETWEEN 0 AND 3650),
  capacity text CHECK (capacity IN ('open', 'waiting_list', 'full')),
  note text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, service_id) REFERENCES services,
  FOREIGN KEY (agency_id, verified_by) REFERENCES workers
);
COMMENT ON TABLE service_verifications IS 'That somebody asked whether an entry is still true, and what they heard. Never changed.';
CREATE INDEX ON service_verifications (agency_id, service_id, verified_at DESC);

CREATE TABLE locations (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  organization_id uuid,
  location_type text NOT NULL DEFAULT 'physical' CHECK (location_type IN ('physical', 'postal', 'virtual')),
  url text,
  name text,
  alternate_name text,
  description text,
  transportation text,
  latitude double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude double precision CHECK (longitude BETWEEN -180 AND 180),
  external_identifier text,
  external_identifier_type text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, organization_id) REFERENCES organizations
);
COMMENT ON TABLE locations IS 'Where services are given (HSDS location); places are degrees of WGS 84.';

CREATE TABLE service_at_locations (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  service_id uuid NOT NULL,
  location_id uuid NOT NULL,
  description text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, service_id) REFERENCES services,
  FOREIGN KEY (agency_id, location_id) REFERENCES locations
);
COMMENT ON TABLE service_at_locations IS 'Which service is given at which location (HSDS service_at_location).';
CREATE INDEX ON service_at_locations (agency_id, service_id);

CREATE TABLE directory_imports (
  agency_id uuid NOT NULL REFERENCES agencies,
  id uuid NOT NULL,
  source text NOT NULL,
  files text[] NOT NULL,
  counts jsonb NOT NULL,
  imported_at timestamptz NOT NULL,
  imported_by uuid,
  PRIMARY KEY (agency_id, id)
);
COMMENT ON TABLE directory_imports IS 'That a directory was taken in: whose, from which files, and how many rows were added, updated, unchanged and refused. Nobody''s name: from the command line.';

CREATE FUNCTION access.directory_search_text() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      SELECT lower(ext.unaccent('ext.unaccent', concat_ws(' ', NEW.name, NEW.alternate_name, NEW.description, NEW.eligibility_description, o.name, o.alternate_name)))
      INTO NEW.search_text
      FROM public.organizations o WHERE o.agency_id = NEW.agency_id AND o.id = NEW.organization_id;
      NEW.search_text := coalesce(NEW.search_text, '');
      RETURN NEW;
    END
  $$;
ALTER FUNCTION access.directory_search_text() OWNER TO throughline_definer;
COMMENT ON FUNCTION access.directory_search_text() IS 'Keeps the words under which a service is found, without accents and capitals.';
CREATE TRIGGER search_text BEFORE INSERT OR UPDATE ON services FOR EACH ROW EXECUTE FUNCTION access.directory_search_text();

CALL access.guard_agency_table('organizations');
CALL access.guard_agency_table('organization_programs');
CALL access.guard_agency_table('services');
CALL access.guard_agency_table('service_verifications');
REVOKE UPDATE ON service_verifications FROM throughline_app;
CALL access.guard_agency_table('locations');
CALL access.guard_agency_table('service_at_locations');
CALL access.guard_agency_table('directory_imports');
REVOKE UPDATE ON directory_imports FROM throughline_app;
CREATE POLICY partner_reads ON organizations FOR SELECT TO throughline_app
  USING (agency_id = (SELECT access.agency_id()) AND (SELECT access.kind()) = 'partner');
CREATE POLICY partner_reads ON services FOR SELECT TO throughline_app
  USING (agency_id = (SELECT access.agency_id()) AND (SELECT access.kind()) = 'partner');
