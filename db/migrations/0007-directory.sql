-- The living directory, in the shape of HSDS 3.0.

CREATE TABLE organizations (
  agency_id uuid NOT NULL REFERENCES agencies,
  id uuid NOT NULL,
  name text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id)
);
COMMENT ON TABLE organizations IS 'Who offers services (HSDS organization).';
CALL access.guard_agency_table('organizations');

CREATE TABLE services (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  name text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, organization_id) REFERENCES organizations
);
COMMENT ON TABLE services IS 'What is offered (HSDS service).';
CALL access.guard_agency_table('services');
