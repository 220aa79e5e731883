import { type RawBuilder, sql } from 'kysely';

/** Pieces of SQL that make the JSON of a service's details; each expects `s` (services) in scope. */

type Json = RawBuilder<unknown>;

const list = (item: Json, from: Json): Json =>
  sql`coalesce((SELECT json_agg(${item} ORDER BY ${sql.ref('d.id')}) FROM ${from}), '[]'::json)`;

const phone = sql`json_build_object('number', d.number, 'extension', d.extension, 'type', d.type, 'description', d.description)`;

/** The phones that point by `column` to `owner`. */
export const phonesOf = (column: string, owner: string): Json =>
  list(
    phone,
    sql`phones d WHERE d.agency_id = s.agency_id AND ${sql.ref(`d.${column}`)} = ${sql.ref(owner)}`,
  );

const ofService = (table: string, item: Json): Json =>
  list(item, sql`${sql.table(table)} d WHERE d.agency_id = s.agency_id AND d.service_id = s.id`);

export const documents = ofService(
  'required_documents',
  sql`json_build_object('document', d.document, 'uri', d.uri)`,
);
export const areas = ofService('service_areas', sql`coalesce(d.name, d.description, d.extent, '')`);
export const costs = ofService(
  'cost_options',
  sql`json_build_object('option', d.option, 'amount', d.amount, 'currency', d.currency, 'description', d.amount_description)`,
);

export const funding: Json = list(
  sql`d.source_of_funds`,
  sql`funding d WHERE d.agency_id = s.agency_id AND (d.service_id = s.id OR d.service_id IS NULL AND d.organization_id = s.organization_id)`,
);

export const contacts = ofService(
  'directory_contacts',
  sql`json_build_object('name', d.name, 'title', d.title, 'department', d.department, 'email', d.email, 'phones',
    (SELECT coalesce(json_agg(json_build_object('number', p.number, 'extension', p.extension, 'type', p.type, 'description', p.description) ORDER BY p.id), '[]'::json)
     FROM phones p WHERE p.agency_id = d.agency_id AND p.contact_id = d.id))`,
);

const hereOf = sql`SELECT k.location_id FROM service_at_locations k WHERE k.agency_id = s.agency_id AND k.service_id = s.id`;

/** A language once, even where the service and its locations both name it. */
export const languages: Json = sql`coalesce((
  SELECT json_agg(json_build_object('code', l.code, 'name', l.name, 'note', l.note) ORDER BY l.code, l.name) FROM (
    SELECT DISTINCT ON (d.code, d.name) d.code, d.name, d.note FROM directory_languages d
    WHERE d.agency_id = s.agency_id AND (d.service_id = s.id OR d.service_id IS NULL AND d.location_id IN (${hereOf}))
    ORDER BY d.code, d.name, d.note
  ) l), '[]'::json)`;

/** Hours of the service and of it at its locations; those of the locations only where it has none of its own. */
export const openings: Json = list(
  sql`json_build_object(
    'days', CASE WHEN coalesce(d.freq, 'WEEKLY') = 'WEEKLY' AND coalesce(d.interval, 1) = 1 AND d.byday ~ '^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$'
      THEN string_to_array(d.byday, ',') ELSE '{}' END,
    'opensAt', to_char(d.opens_at, 'HH24:MI'), 'closesAt', to_char(d.closes_at, 'HH24:MI'),
    'validFrom', d.valid_from, 'validTo', d.valid_to,
    'text', nullif(concat_ws(' · ', d.description, d.notes), ''),
    'place', (SELECT coalesce(l.name, a.city) FROM locations l LEFT JOIN addresses a ON a.agency_id = l.agency_id AND a.location_id = l.id
      WHERE l.agency_id = d.agency_id AND l.id = coalesce(d.location_id, (SELECT k.location_id FROM service_at_locations k WHERE k.agency_id = d.agency_id AND k.id = d.service_at_location_id)) LIMIT 1))`,
  sql`schedules d WHERE d.agency_id = s.agency_id AND (d.service_id = s.id
    OR d.service_at_location_id IN (SELECT k.id FROM service_at_locations k WHERE k.agency_id = s.agency_id AND k.service_id = s.id)
    OR d.service_id IS NULL AND d.service_at_location_id IS NULL AND d.location_id IN (${hereOf})
      AND NOT EXISTS (SELECT FROM schedules own WHERE own.agency_id = s.agency_id AND own.service_id = s.id))`,
);

export const places: Json = sql`coalesce((
  SELECT json_agg(json_build_object(
    'id', l.id, 'type', l.location_type, 'name', l.name, 'transportation', l.transportation, 'latitude', l.latitude, 'longitude', l.longitude,
    'address', a.address1, 'city', a.city, 'state', a.state_province, 'postalCode', a.postal_code,
    'addressLine', nullif(concat_ws(', ', nullif(a.address1, ''), nullif(a.address2, ''), nullif(a.city, ''), nullif(concat_ws(' ', nullif(a.state_province, ''), nullif(a.postal_code, '')), '')), ''),
    'accessibility', (SELECT coalesce(json_agg(coalesce(x.description, x.details) ORDER BY x.id), '[]'::json) FROM location_accessibility x
      WHERE x.agency_id = l.agency_id AND x.location_id = l.id AND coalesce(x.description, x.details) IS NOT NULL),
    'phones', (SELECT coalesce(json_agg(json_build_object('number', p.number, 'extension', p.extension, 'type', p.type, 'description', p.description) ORDER BY p.id), '[]'::json)
      FROM phones p WHERE p.agency_id = l.agency_id AND p.location_id = l.id AND p.service_id IS NULL)
  ) ORDER BY k.id)
  FROM service_at_locations k
  JOIN locations l ON l.agency_id = k.agency_id AND l.id = k.location_id
  LEFT JOIN LATERAL (
    SELECT * FROM addresses d WHERE d.agency_id = l.agency_id AND d.location_id = l.id
    ORDER BY d.address_type = 'postal', d.id LIMIT 1
  ) a ON true
  WHERE k.agency_id = s.agency_id AND k.service_id = s.id), '[]'::json)`;

export const terms: Json = sql`coalesce((
  SELECT json_agg(DISTINCT t.name) FROM directory_attributes d
  JOIN taxonomy_terms t ON t.agency_id = d.agency_id AND t.id = d.taxonomy_term_id
  WHERE d.agency_id = s.agency_id AND d.link_id = s.id), '[]'::json)`;

export const verifications: Json = sql`coalesce((
  SELECT json_agg(json_build_object('id', v.id, 'at', v.verified_at, 'by', w.name, 'how', v.how, 'found', v.found,
    'waitingDays', v.waiting_days, 'capacity', v.capacity, 'note', v.note) ORDER BY v.verified_at DESC)
  FROM (SELECT * FROM service_verifications d WHERE d.agency_id = s.agency_id AND d.service_id = s.id ORDER BY d.verified_at DESC LIMIT 10) v
  JOIN workers w ON w.agency_id = v.agency_id AND w.id = v.verified_by), '[]'::json)`;

export const record: Json = sql`(
  SELECT json_build_object('asked', r.asked, 'accepted', r.accepted, 'completed', r.completed, 'answerDays', r.answer_days)
  FROM access.referral_record(s.id) r)`;
