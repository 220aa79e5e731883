-- What hangs on organizations, services and locations, in the shape of HSDS 3.0.

CREATE TABLE organization_identifiers (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  organization_id uuid NOT NULL,
  identifier_scheme text,
  identifier_type text NOT NULL,
  identifier text NOT NULL,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, organization_id) REFERENCES organizations
);
COMMENT ON TABLE organization_identifiers IS 'Numbers by which others know an organization (HSDS organization_identifier).';

CREATE TABLE addresses (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  location_id uuid NOT NULL,
  attention text,
  address1 text NOT NULL,
  address2 text,
  city text NOT NULL DEFAULT '',
  region text,
  state_province text NOT NULL DEFAULT '',
  postal_code text NOT NULL DEFAULT '',
  country text NOT NULL DEFAULT '',
  address_type text NOT NULL DEFAULT 'physical' CHECK (address_type IN ('physical', 'postal', 'virtual')),
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, location_id) REFERENCES locations
);
COMMENT ON TABLE addresses IS 'The street or postal address of a location (HSDS address; its columns address_1 and address_2 are address1 and address2 here).';

CREATE TABLE directory_contacts (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  organization_id uuid,
  service_id uuid,
  service_at_location_id uuid,
  location_id uuid,
  name text,
  title text,
  department text,
  email text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (agency_id, service_id) REFERENCES services,
  FOREIGN KEY (agency_id, service_at_location_id) REFERENCES service_at_locations,
  FOREIGN KEY (agency_id, location_id) REFERENCES locations
);
COMMENT ON TABLE directory_contacts IS 'Whom to ask for (HSDS contact).';

CREATE TABLE phones (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  organization_id uuid,
  service_id uuid,
  service_at_location_id uuid,
  location_id uuid,
  contact_id uuid,
  number text NOT NULL,
  extension text,
  type text,
  description text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (agency_id, service_id) REFERENCES services,
  FOREIGN KEY (agency_id, service_at_location_id) REFERENCES service_at_locations,
  FOREIGN KEY (agency_id, location_id) REFERENCES locations,
  FOREIGN KEY (agency_id, contact_id) REFERENCES directory_contacts
);
COMMENT ON TABLE phones IS 'Numbers to call (HSDS phone).';

CREATE TABLE schedules (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  service_id uuid,
  location_id uuid,
  service_at_location_id uuid,
  valid_from date,
  valid_to date,
  dtstart date,
  timezone text,
  until date,
  count integer,
  wkst text CHECK (wkst IN ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')),
  freq text CHECK (freq IN ('WEEKLY', 'MONTHLY')),
  interval integer,
  byday text,
  byweekno text,
  bymonthday text,
  byyearday text,
  description text,
  opens_at time,
  closes_at time,
  schedule_link text,
  attending_type text,
  notes text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, service_id) REFERENCES services,
  FOREIGN KEY (agency_id, location_id) REFERENCES locations,
  FOREIGN KEY (agency_id, service_at_location_id) REFERENCES service_at_locations
);
COMMENT ON TABLE schedules IS 'When it is open (HSDS schedule: the terms of an iCalendar rule).';

CREATE TABLE directory_languages (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  service_id uuid,
  location_id uuid,
  phone_id uuid,
  name text,
  code text,
  note text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, service_id) REFERENCES services,
  FOREIGN KEY (agency_id, location_id) REFERENCES locations,
  FOREIGN KEY (agency_id, phone_id) REFERENCES phones
);
COMMENT ON TABLE directory_languages IS 'Languages spoken there (HSDS language); code is a short BCP 47 tag.';

CREATE TABLE location_accessibility (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  location_id uuid NOT NULL,
  description text,
  details text,
  url text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, location_id) REFERENCES locations
);
COMMENT ON TABLE location_accessibility IS 'How people with disabilities get in and about (HSDS accessibility).';

CREATE TABLE required_documents (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  service_id uuid NOT NULL,
  document text NOT NULL,
  uri text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, service_id) REFERENCES services
);
COMMENT ON TABLE required_documents IS 'What to bring (HSDS required_document).';

CREATE TABLE cost_options (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  service_id uuid NOT NULL,
  valid_from date,
  valid_to date,
  option text,
  currency text,
  amount numeric(12, 2),
  amount_description text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, service_id) REFERENCES services
);
COMMENT ON TABLE cost_options IS 'What it costs whom (HSDS cost_option).';

CREATE TABLE service_areas (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  service_id uuid NOT NULL,
  name text,
  description text,
  extent text,
  extent_type text,
  uri text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, service_id) REFERENCES services
);
COMMENT ON TABLE service_areas IS 'Where one must live (HSDS service_area).';

CREATE TABLE funding (
  agency_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL DEFAULT 'hand',
  source_id text NOT NULL DEFAULT gen_random_uuid(),
  organization_id uuid,
  service_id uuid,
  source_of_funds text NOT NULL,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, source, source_id),
  FOREIGN KEY (agency_id, organization_id) REFERENCES organizations,
  FOREIGN KEY (agency_id, service_id) REFERENCES services
);
COMMENT ON TABLE funding IS 'Who pays for it (HSDS funding; its column source is source_of_funds here).';
