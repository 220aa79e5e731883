import type { KindName } from './fields.ts';

/** One column of HSDS 3.0 as it is kept here. */
export type Field = {
  readonly kind: KindName;
  /** Its name in the database, where it is not that of HSDS. */
  readonly column?: string;
  /** A row without it is refused. */
  readonly required?: true;
  /** Taken when HSDS demands a value and none is given. */
  readonly fallback?: string;
  /** The entity that it points to. */
  readonly refers?: EntityName;
  /** What older directories call it. */
  readonly also?: readonly string[];
};

export type Entity = {
  readonly table: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** At least one of these references must lead somewhere. */
  readonly belongsTo?: readonly string[];
};

export const entityNames = [
  'taxonomy',
  'taxonomy_term',
  'organization',
  'program',
  'location',
  'service',
  'service_at_location',
  'contact',
  'phone',
  'address',
  'schedule',
  'language',
  'accessibility',
  'required_document',
  'cost_option',
  'service_area',
  'funding',
  'organization_identifier',
  'attribute',
  'metadata',
] as const;
export type EntityName = (typeof entityNames)[number];
