import type { EntityName } from './entities.ts';
import type { Cells, RawRow } from './rows.ts';

/**
 * Ohana and HSDS 1 keep in one cell what HSDS 3 keeps in a table of its own. Each such cell becomes the rows that
 * it stands for.
 */
type InCell = {
  readonly column: string;
  readonly entity: EntityName;
  readonly owner: string;
  readonly field: string;
};

const inCells: Partial<Record<EntityName, readonly InCell[]>> = {
  organization: [{ column: 'funding_sources', entity: 'funding', owner: 'organization_id', field: 'source' }],
  location: [
    { column: 'languages', entity: 'language', owner: 'location_id', field: 'name' },
    { column: 'accessibility', entity: 'accessibility', owner: 'location_id', field: 'description' },
  ],
  service: [
    { column: 'languages', entity: 'language', owner: 'service_id', field: 'name' },
    { column: 'required_documents', entity: 'required_document', owner: 'service_id', field: 'document' },
    { column: 'service_areas', entity: 'service_area', owner: 'service_id', field: 'name' },
    { column: 'funding_sources', entity: 'funding', owner: 'service_id', field: 'source' },
    { column: 'taxonomy_ids', entity: 'attribute', owner: 'link_id', field: 'taxonomy_term_id' },
    { column: 'location_id', entity: 'service_at_location', owner: 'service_id', field: 'location_id' },
  ],
};

/** The columns of older directories that `olderRows` reads. */
export const readElsewhere = (entity: EntityName): readonly string[] => [
  ...(inCells[entity] ?? []).map(({ column }) => column),
  ...(entity === 'location' ? ['virtual'] : []),
];

/** The rows that hide in the cells of an older row. */
export function olderRows(row: RawRow): RawRow[] {
  return (inCells[row.entity] ?? []).flatMap(({ column, entity, owner, field }) =>
    parts(row.cells[column]).map((part, index) => ({
      entity,
      file: row.file,
      row: row.row,
      id: `${row.entity}/${row.id}/${column}/${index + 1}`,
      cells: {
        [owner]: row.id,
        [field]: part,
        ...(entity === 'attribute' ? { link_entity: row.entity } : {}),
      },
    })),
  );
}

const parts = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** In Ohana a service has a location, and the location an organization: the service learns of it here. */
export function withOrganizations(rows: readonly RawRow[]): RawRow[] {
  const ownerOf = new Map(
    rows.filter(({ entity }) => entity === 'location').map(({ id, cells }) => [id, cells['organization_id']]),
  );
  return rows.map((row) => {
    const cells = modern(row);
    const owner =
      row.entity === 'service' && !cells['organization_id']
        ? ownerOf.get(cells['location_id'] ?? '')
        : undefined;
    return { ...row, cells: owner ? { ...cells, organization_id: owner } : cells };
  });
}

function modern({ entity, cells }: RawRow): Cells {
  if (entity === 'location' && cells['virtual'] === 'true') return { ...cells, location_type: 'virtual' };
  return cells;
}
