import type { EntityName } from './entities.ts';
import type { Cells } from './rows.ts';

/** What a CSV file holds. */
export type FileKind = {
  readonly entity: EntityName;
  /** What every row of it means without saying so. */
  readonly adds?: Cells;
  /** Where two files of an older directory count their rows alike. */
  readonly idPrefix?: string;
  /** The column that holds the row's own id, where it is not `id`. */
  readonly idColumn?: string;
  /** Why the file is passed over. */
  readonly ignored?: string;
};

const postal: FileKind = { entity: 'address', adds: { address_type: 'postal' }, idPrefix: 'postal-' };
const skipped = (ignored: string): FileKind => ({ entity: 'metadata', ignored });

/** HSDS 3.0, with the names of HSDS 1 and 2 and of Ohana beside it. Names without `.csv`. */
const kinds: Readonly<Record<string, FileKind>> = {
  organizations: { entity: 'organization' },
  programs: { entity: 'program' },
  services: { entity: 'service' },
  locations: { entity: 'location' },
  service_at_location: { entity: 'service_at_location' },
  service_at_locations: { entity: 'service_at_location' },
  services_at_location: { entity: 'service_at_location' },
  addresses: { entity: 'address' },
  physical_addresses: { entity: 'address' },
  postal_addresses: postal,
  mail_addresses: postal,
  contacts: { entity: 'contact' },
  phones: { entity: 'phone' },
  schedules: { entity: 'schedule' },
  regular_schedules: { entity: 'schedule', adds: { freq: 'WEEKLY' } },
  languages: { entity: 'language' },
  accessibility: { entity: 'accessibility' },
  accessibility_for_disabilities: { entity: 'accessibility' },
  required_documents: { entity: 'required_document' },
  cost_options: { entity: 'cost_option' },
  service_areas: { entity: 'service_area' },
  funding: { entity: 'funding' },
  fundings: { entity: 'funding' },
  organization_identifiers: { entity: 'organization_identifier' },
  attributes: { entity: 'attribute' },
  taxonomies: { entity: 'taxonomy' },
  taxonomy_terms: { entity: 'taxonomy_term' },
  taxonomy: { entity: 'taxonomy_term', idColumn: 'taxonomy_id' },
  metadata: { entity: 'metadata' },
  meta_table_descriptions: skipped(/*i18n*/ 'This describes the files, not the directory.'),
  holiday_schedules: skipped(/*i18n*/ 'Holidays are not kept.'),
};

/** The last part of a path, without its ending. */
export const stemOf = (path: string): string =>
  (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[a-z]+$/i, '').toLowerCase();

/** By the file's name; something may stand before it, as in `2026-services.csv`. Undefined when HSDS has no such file. */
export function fileKindOf(path: string): FileKind | undefined {
  const stem = stemOf(path).replaceAll(' ', '_');
  return kinds[stem] ?? kinds[/[^a-z_]_?([a-z_]+)$/.exec(stem)?.[1] ?? ''];
}
