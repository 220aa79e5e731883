-- Twenty organizations with sixty services: five for each of the twelve threads.

INSERT INTO organizations (agency_id, id, name, description, email)
SELECT t.agency_id, load.id(t.began_at, 35, o),
  (ARRAY['Riverside', 'Lakeview', 'Northside', 'Harbor', 'Garfield', 'Pilsen', 'Uptown', 'Bronzeville', 'Hyde Park', 'Albany'])[1 + o % 10]
    || (ARRAY[' Community Center', ' Family Services'])[1 + o / 10], 'Serves the neighborhood.', 'intake' || o || '@partner.example'
FROM load.this t, generate_series(0, 19) AS o;

CREATE TABLE load.services AS
SELECT s.i, load.id(t.began_at, 36, s.i) AS service_id, s.i % 20 AS o, load.id(t.began_at, 35, s.i % 20) AS organization_id, h.thread, h.domain, h.service
FROM load.this t, generate_series(0, 59) AS s (i) JOIN load.threads h ON h.thread = s.i % 12;

INSERT INTO services (agency_id, id, organization_id, name, description, email, domains, domains_by_hand, capacity, waiting_days, last_verified_at)
SELECT t.agency_id, s.service_id, s.organization_id, o.name || ': ' || s.service, 'For people of the city.', 'service' || s.i || '@partner.example',
  ARRAY[s.domain], true, (ARRAY['open', 'open', 'waiting_list', 'full'])[1 + s.i % 4], s.i % 40, t.now - s.i * interval '3 days'
FROM load.this t, load.services s JOIN organizations o ON o.id = s.organization_id;

INSERT INTO locations (agency_id, id, organization_id, name, latitude, longitude)
SELECT t.agency_id, load.id(t.began_at, 37, o), load.id(t.began_at, 35, o), 'Main office', 41.75 + o * 0.01, -87.80 + (o * 7 % 20) * 0.01
FROM load.this t, generate_series(0, 19) AS o;

INSERT INTO addresses (agency_id, id, location_id, address1, city, state_province, postal_code, country)
SELECT t.agency_id, load.id(t.began_at, 38, o), load.id(t.began_at, 37, o), 100 + o || ' Lake Street', 'Chicago', 'IL', '606' || lpad(o::text, 2, '0'), 'US'
FROM load.this t, generate_series(0, 19) AS o;

INSERT INTO service_at_locations (agency_id, id, service_id, location_id)
SELECT t.agency_id, load.id(t.began_at, 39, s.i), s.service_id, load.id(t.began_at, 37, s.o) FROM load.this t, load.services s;

INSERT INTO phones (agency_id, id, organization_id, number)
SELECT t.agency_id, load.id(t.began_at, 40, o), load.id(t.began_at, 35, o), '(773) 555-01' || lpad(o::text, 2, '0')
FROM load.this t, generate_series(0, 19) AS o;

INSERT INTO directory_languages (agency_id, id, service_id, name, code)
SELECT t.agency_id, load.id(t.began_at, 41, s.i), s.service_id, 'Spanish', 'es' FROM load.this t, load.services s WHERE s.i % 3 = 0;
