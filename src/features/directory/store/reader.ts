import { sql } from 'kysely';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import type { Organization } from '../contract.ts';
import * as json from './json.ts';

/** Reads the directory of one agency. */
export class DirectoryReader {
  protected readonly db: Db;
  protected readonly agencyId: string;

  constructor(db: Db, agencyId: string) {
    this.db = db;
    this.agencyId = agencyId;
  }

  /** The JSON text of a `Service`, or undefined. */
  async findService(serviceId: string): Promise<string | undefined> {
    const { rows } = await sql<{ json: string }>`
      SELECT json_build_object(
        'id', s.id, 'version', s.version, 'name', s.name, 'alternateName', s.alternate_name, 'description', s.description,
        'organization', json_build_object('id', o.id, 'name', o.name, 'email', o.email, 'website', o.website, 'phones', ${json.phonesOf('organization_id', 'o.id')}),
        'program', (SELECT p.name FROM organization_programs p WHERE p.agency_id = s.agency_id AND p.id = s.program_id),
        'url', s.url, 'email', s.email, 'status', s.status, 'alert', s.alert, 'domains', s.domains,
        'eligibility', s.eligibility_description, 'minimumAge', s.minimum_age, 'maximumAge', s.maximum_age,
        'fees', coalesce(s.fees_description, s.fees), 'costs', ${json.costs},
        'interpretation', s.interpretation_services, 'languages', ${json.languages},
        'application', s.application_process, 'applicationSteps', s.application_steps, 'documents', ${json.documents},
        'waitTime', s.wait_time, 'waitingDays', s.waiting_days, 'capacity', s.capacity, 'capacityNote', s.capacity_note,
        'accreditations', s.accreditations, 'licenses', s.licenses,
        'phones', ${json.phonesOf('service_id', 's.id')}, 'contacts', ${json.contacts}, 'places', ${json.places}, 'openings', ${json.openings},
        'areas', ${json.areas}, 'funding', ${json.funding}, 'terms', ${json.terms},
        'verifications', ${json.verifications}, 'record', ${json.record}, 'source', s.source
      )::text AS json
      FROM services s
      JOIN organizations o ON o.agency_id = s.agency_id AND o.id = s.organization_id
      WHERE s.agency_id = ${this.agencyId} AND s.id = ${serviceId}`.execute(this.db);
    return rows[0]?.json;
  }

  /** @throws Refused 404 */
  async getService(serviceId: string): Promise<string> {
    const found = await this.findService(serviceId);
    if (found === undefined) throw notFound();
    return found;
  }

  async findOrganization(organizationId: string): Promise<Organization | undefined> {
    const { rows } = await sql<Organization>`
      SELECT s.id, s.version, s.name, s.alternate_name, s.description, s.email, s.website, s.source,
        ${json.phonesOf('organization_id', 's.id')} AS phones,
        coalesce((SELECT json_agg(json_build_object('id', v.id, 'name', v.name, 'status', v.status) ORDER BY v.name, v.id)
          FROM services v WHERE v.agency_id = s.agency_id AND v.organization_id = s.id), '[]'::json) AS services
      FROM organizations s WHERE s.agency_id = ${this.agencyId} AND s.id = ${organizationId}`.execute(
      this.db,
    );
    return rows[0];
  }

  /** @throws Refused 404 */
  async getOrganization(organizationId: string): Promise<Organization> {
    const found = await this.findOrganization(organizationId);
    if (!found) throw notFound();
    return found;
  }

  /** Organizations whose name holds `words`, at most 50, by name. */
  async findOrganizations(words: string) {
    const like = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    const { rows } = await sql<{ id: string; name: string; alternateName: string | null; services: number }>`
      SELECT o.id, o.name, o.alternate_name,
        (SELECT count(*)::int FROM services s WHERE s.agency_id = o.agency_id AND s.organization_id = o.id) AS services
      FROM organizations o
      WHERE o.agency_id = ${this.agencyId} AND lower(concat_ws(' ', o.name, o.alternate_name)) LIKE ${like}
      ORDER BY o.name, o.id LIMIT 50`.execute(this.db);
    return rows;
  }
}
