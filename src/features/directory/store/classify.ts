import { sql } from 'kysely';
import type { Db } from '#platform/db/index.ts';
import { domainsOf } from '../rules/crosswalk.ts';

/** Lets each service's areas of life follow its terms and name, unless somebody chose them by hand. */
export async function classify(db: Db, agencyId: string): Promise<void> {
  const { rows } = await sql<{ id: string; name: string; domains: string[]; terms: string[] }>`
    SELECT s.id, s.name, s.domains, coalesce(t.terms, '{}') AS terms
    FROM services s
    LEFT JOIN (
      SELECT d.link_id, array_agg(t.name) AS terms FROM directory_attributes d
      JOIN taxonomy_terms t ON t.agency_id = d.agency_id AND t.id = d.taxonomy_term_id
      WHERE d.agency_id = ${agencyId} GROUP BY d.link_id
    ) t ON t.link_id = s.id
    WHERE s.agency_id = ${agencyId} AND NOT s.domains_by_hand`.execute(db);
  const changed = rows
    .map(({ id, name, domains, terms }) => ({ id, was: domains, domains: domainsOf(terms, name) }))
    .filter(({ was, domains }) => was.join() !== domains.join());
  if (changed.length === 0) return;
  await sql`
    UPDATE services s SET domains = ARRAY(SELECT json_array_elements_text(r.domains))
    FROM json_to_recordset(${JSON.stringify(changed)}::json) AS r (id uuid, domains json)
    WHERE s.agency_id = ${agencyId} AND s.id = r.id`.execute(db);
}
