import { type EntityName, entityNames } from './entities.ts';
import { stemOf } from './files.ts';

export type Thing = Readonly<Record<string, unknown>>;

/** Under which keys HSDS nests one entity in another. */
export const nested: Readonly<Record<string, EntityName>> = {
  organization: 'organization',
  organizations: 'organization',
  program: 'program',
  programs: 'program',
  service: 'service',
  services: 'service',
  location: 'location',
  locations: 'location',
  service_at_location: 'service_at_location',
  service_at_locations: 'service_at_location',
  contacts: 'contact',
  phones: 'phone',
  addresses: 'address',
  schedules: 'schedule',
  languages: 'language',
  accessibility: 'accessibility',
  required_documents: 'required_document',
  cost_options: 'cost_option',
  service_areas: 'service_area',
  funding: 'funding',
  organization_identifiers: 'organization_identifier',
  attributes: 'attribute',
  metadata: 'metadata',
  taxonomy_term: 'taxonomy_term',
  taxonomy_detail: 'taxonomy',
};

/** Where the parent holds the reference to what is nested in it. */
export const pointsDown: Readonly<Record<string, string>> = {
  organization: 'organization_id',
  program: 'program_id',
  location: 'location_id',
  service: 'service_id',
  taxonomy_term: 'taxonomy_term_id',
  taxonomy_detail: 'taxonomy_id',
};

/** True for what may be an entity at all. */
export const isEntity = (thing: Thing): boolean => 'id' in thing || 'name' in thing;

/** Which entity an object is: by the file's name (`service_full.json`), else by what only that entity has. */
export function entityOf(thing: Thing, file: string): EntityName | undefined {
  if (!isEntity(thing)) return undefined;
  const stem = stemOf(file);
  const named = [...entityNames]
    .sort((a, b) => b.length - a.length)
    .find((entity) => new RegExp(`^${entity}(_full|_list|s)?([^a-z].*)?$`).test(stem));
  if (named) return named;
  if ('location_type' in thing || 'latitude' in thing) return 'location';
  if (
    [
      'organization',
      'organization_id',
      'application_process',
      'service_at_locations',
      'eligibility_description',
    ].some((key) => key in thing)
  )
    return 'service';
  if (['taxonomy', 'taxonomy_detail', 'term_uri', 'parent_id'].some((key) => key in thing))
    return 'taxonomy_term';
  return ['services', 'website', 'legal_status', 'tax_status', 'description'].some((key) => key in thing)
    ? 'organization'
    : undefined;
}
