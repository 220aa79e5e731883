import { type RawBuilder, sql } from 'kysely';
import type { Domain } from '#platform/values/index.ts';
import type { Opening, Phone, ReferralRecord, Wish } from '../contract.ts';
import type { Candidate } from '../rules/reasons.ts';
import * as json from './json.ts';
import { DirectoryReader } from './reader.ts';

/** Degrees of WGS 84. */
export type Point = { readonly latitude: number; readonly longitude: number };

type Row = Omit<Candidate, 'openings' | 'record'> & {
  readonly total: number;
  readonly id: string;
  readonly name: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly description: string | null;
  readonly domains: Domain[];
  readonly place: string | null;
  readonly phone: Phone | null;
  readonly openings: Opening[];
  readonly record: ReferralRecord | null;
};

/** Mean radius of the earth in km (IUGG). */
const earthKm = 6371.0088;

/** How many of the nearest are weighed against each other by how referrals there went. */
const weighed = 200;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const pattern = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

function holds(word: string): RawBuilder<unknown> {
  return sql`(s.search_text LIKE ${pattern(word)} OR EXISTS (
    SELECT FROM directory_attributes d JOIN taxonomy_terms t ON t.agency_id = d.agency_id AND t.id = d.taxonomy_term_id
    WHERE d.agency_id = s.agency_id AND d.link_id = s.id AND lower(t.name) LIKE ${pattern(word)}))`;
}

/** Great-circle distance in km by the haversine formula (Sinnott 1984) to the nearest location of `s`; null without one. */
function distance(from: Point | undefined): RawBuilder<unknown> {
  if (!from) return sql`NULL::double precision`;
  const { latitude, longitude } = from;
  return sql`(SELECT min(2 * ${earthKm}::float8 * asin(least(1, sqrt(
      sin(radians(l.latitude - ${latitude}) / 2) ^ 2 + cos(radians(${latitude})) * cos(radians(l.latitude)) * sin(radians(l.longitude - ${longitude}) / 2) ^ 2))))
    FROM service_at_locations k JOIN locations l ON l.agency_id = k.agency_id AND l.id = k.location_id
    WHERE k.agency_id = s.agency_id AND k.service_id = s.id AND l.latitude IS NOT NULL AND l.longitude IS NOT NULL)`;
}

/** Whether the wished language is spoken there; where no language is named, English is taken for granted. */
function speaks(language: string | undefined): RawBuilder<unknown> {
  if (!language) return sql`true`;
  const code = language.split('-')[0];
  const named = sql`SELECT d.code FROM directory_languages d WHERE d.agency_id = s.agency_id AND (d.service_id = s.id OR d.location_id IN (
    SELECT k.location_id FROM service_at_locations k WHERE k.agency_id = s.agency_id AND k.service_id = s.id))`;
  return code === 'en' ? sql`('en' IN (${named}) OR NOT EXISTS (${named}))` : sql`${code} IN (${named})`;
}

/**
 * The trouble it takes to be helped there, in kilometres of way: a language not spoken counts like 30 km (10 with
 * an interpreter), a day of waiting like 0.2, a full service like 40, one that is closed or for another age like 60.
 */
const trouble = sql`coalesce(c.km, 15) + CASE WHEN c.speaks THEN 0 WHEN c.interpretation_services IS NOT NULL THEN 10 ELSE 30 END
  + 0.2 * least(coalesce(c.waiting_days, 14), 180) + CASE c.capacity WHEN 'full' THEN 40 WHEN 'waiting_list' THEN 10 ELSE 0 END
  + CASE WHEN c.status <> 'active' THEN 60 ELSE 0 END + CASE WHEN c.age_fits THEN 0 ELSE 60 END`;

export class DirectorySearch extends DirectoryReader {
  /** Where a town or postal code is: the middle of the directory's own addresses there; undefined when it has none. */
  async findPoint(town: string): Promise<Point | undefined> {
    const { rows } = await sql<{ latitude: number | null; longitude: number | null }>`
      SELECT avg(l.latitude) AS latitude, avg(l.longitude) AS longitude
      FROM addresses a JOIN locations l ON l.agency_id = a.agency_id AND l.id = a.location_id
      WHERE a.agency_id = ${this.agencyId} AND (lower(a.city) = lower(${town}) OR lower(a.postal_code) = lower(${town}))`.execute(
      this.db,
    );
    const { latitude = null, longitude = null } = rows[0] ?? {};
    return latitude === null || longitude === null ? undefined : { latitude, longitude };
  }

  /** Services that fit the wish, the least trouble first; services that are gone for good are left out. */
  async find(wish: Wish, from: Point | undefined): Promise<readonly Row[]> {
    const words = plain(wish.q ?? '')
      .split(/\s+/)
      .filter(Boolean);
    const wanted = [
      sql`s.agency_id = ${this.agencyId}`,
      sql`s.status <> 'defunct'`,
      ...words.map(holds),
      ...(wish.need ? [sql`s.domains @> ARRAY[${wish.need}]`] : []),
    ];
    const age = wish.age ?? null;
    const within =
      from && wish.withinKm !== undefined ? sql`c.km IS NULL OR c.km <= ${wish.withinKm}` : sql`true`;
    const { rows } = await sql<Row>`
      WITH fitting AS (
        SELECT s.*, ${distance(from)} AS km, ${speaks(wish.language)} AS speaks,
          ${age}::numeric IS NULL OR (coalesce(s.minimum_age, 0) <= ${age}::numeric AND ${age}::numeric <= coalesce(s.maximum_age, 150)) AS age_fits
        FROM services s WHERE ${sql.join(wanted, sql` AND `)}
      ), nearest AS (
        SELECT c.*, ${trouble} AS trouble, count(*) OVER ()::int AS total FROM fitting c WHERE ${within}
        ORDER BY trouble, c.name, c.id LIMIT ${Math.max(weighed, wish.limit)}
      ), chosen AS (
        SELECT n.*, CASE WHEN r.asked IS NULL THEN NULL ELSE
          json_build_object('asked', r.asked, 'accepted', r.accepted, 'completed', r.completed, 'answerDays', r.answer_days) END AS record,
          n.trouble + coalesce(20 * (1 - r.accepted::float8 / r.asked), 0) AS trouble_here
        FROM nearest n LEFT JOIN LATERAL access.referral_record(n.id) r ON true
        ORDER BY trouble_here, n.name, n.id LIMIT ${wish.limit}
      )
      SELECT s.total, s.id, s.name, s.organization_id, o.name AS organization_name, s.description, s.status, s.domains, s.km AS distance_km,
        s.speaks, s.interpretation_services AS interpretation, s.eligibility_description AS eligibility, s.minimum_age, s.maximum_age,
        coalesce(s.fees_description, s.fees) AS fees, s.waiting_days, s.wait_time, s.capacity, s.last_verified_at, s.record,
        ${json.languages} AS languages, ${json.openings} AS openings,
        ${json.places} -> 0 ->> 'addressLine' AS place,
        coalesce(${json.phonesOf('service_id', 's.id')} -> 0, ${json.places} -> 0 -> 'phones' -> 0, ${json.phonesOf('organization_id', 's.organization_id')} -> 0) AS phone
      FROM chosen s JOIN organizations o ON o.agency_id = s.agency_id AND o.id = s.organization_id
      ORDER BY s.trouble_here, s.name, s.id`.execute(this.db);
    return rows;
  }
}
