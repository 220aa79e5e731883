import { type EntityName, entities } from '../import/entities.ts';

/** A row of a table with the column names of the database. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };
export type Tables = Readonly<Record<EntityName, readonly Row[]>>;

type Child = { readonly key: string; readonly entity: EntityName; readonly via: string };
const many = (entity: EntityName, via: string, key: string): Child => ({ key, entity, via });

const hanging = (via: string, ...names: readonly EntityName[]): Child[] =>
  names.map((entity) => many(entity, via, plural[entity] ?? `${entity}s`));
const plural: Partial<Record<EntityName, string>> = {
  funding: 'funding',
  metadata: 'metadata',
  accessibility: 'accessibility',
  address: 'addresses',
};
const noted: readonly Child[] = [
  many('attribute', 'link_id', 'attributes'),
  many('metadata', 'resource_id', 'metadata'),
];

/** What HSDS 3.0 nests in what (organization_full.json of the specification). */
const children: Partial<Record<EntityName, readonly Child[]>> = {
  organization: [
    ...hanging(
      'organization_id',
      'funding',
      'contact',
      'phone',
      'location',
      'program',
      'organization_identifier',
      'service',
    ),
    ...noted,
  ],
  service: [
    ...hanging(
      'service_id',
      'phone',
      'schedule',
      'service_area',
      'service_at_location',
      'language',
      'funding',
      'cost_option',
      'required_document',
      'contact',
    ),
    ...noted,
  ],
  service_at_location: [...hanging('service_at_location_id', 'contact', 'phone', 'schedule'), ...noted],
  location: [
    ...hanging('location_id', 'language', 'address', 'contact', 'accessibility', 'phone', 'schedule'),
    ...noted,
  ],
  contact: hanging('contact_id', 'phone'),
  phone: hanging('phone_id', 'language'),
};

/** References that HSDS writes out as an object instead of an id. */
const written: Readonly<Record<string, { readonly key: string; readonly entity: EntityName }>> = {
  'service.program_id': { key: 'program', entity: 'program' },
  'service_at_location.location_id': { key: 'location', entity: 'location' },
  'attribute.taxonomy_term_id': { key: 'taxonomy_term', entity: 'taxonomy_term' },
  'taxonomy_term.taxonomy_id': { key: 'taxonomy_detail', entity: 'taxonomy' },
};

/** Nests the tables of a directory as HSDS 3.0 does, from its organizations down. */
export function nestOrganizations(tables: Tables): unknown[] {
  const byReference = new Map<string, Row[]>();
  const byId = new Map<string, Row>();
  for (const [entity, rows] of Object.entries(tables)) {
    for (const row of rows) {
      byId.set(`${entity} ${row.id}`, row);
      for (const [column, value] of Object.entries(row)) {
        if (column === 'id' || !column.endsWith('_id') || value === null) continue;
        const key = `${entity} ${column} ${value}`;
        const group = byReference.get(key);
        if (group) group.push(row);
        else byReference.set(key, [row]);
      }
    }
  }

  const nest = (entity: EntityName, row: Row, cameBy: string | undefined): Record<string, unknown> => {
    const thing: Record<string, unknown> = { id: row.id };
    for (const [name, field] of Object.entries(entities[entity].fields)) {
      const value = row[field.column ?? name];
      const object = written[`${entity}.${name}`];
      if (value === null || value === undefined || name === cameBy) continue;
      const target = object && byId.get(`${object.entity} ${value}`);
      if (object && target) thing[object.key] = nest(object.entity, target, undefined);
      else thing[name] = value;
    }
    for (const { key, entity: below, via } of children[entity] ?? []) {
      const rows = byReference.get(`${below} ${via} ${row.id}`) ?? [];
      if (rows.length > 0) thing[key] = rows.map((one) => nest(below, one, via));
    }
    return thing;
  };
  return tables.organization.map((row) => nest('organization', row, undefined));
}
