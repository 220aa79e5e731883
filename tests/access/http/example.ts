import { z } from 'zod';

type Schema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly $ref?: string;
};

/** Finds an id for a field by its name; undefined where the name is no id of ours. */
export type IdFor = (name: string) => string | undefined;

const byName: Readonly<Record<string, unknown>> = {
  language: 'en',
  timeZone: 'UTC',
  email: 'somebody@example.org',
  birthDate: '1980-02-03',
  happenedAt: '2026-11-21T15:00:00Z',
  receivedOn: '2026-11-21',
  givenOn: '2026-11-21',
  ratedAt: '2026-11-21T15:00:00Z',
  website: 'https://example.org',
  url: 'https://example.org',
  reference: 'KM4T9QXB',
};

const formats: Readonly<Record<string, unknown>> = {
  date: '2026-11-25',
  'date-time': '2026-11-25T15:00:00Z',
  time: '10:00',
  email: 'somebody@example.org',
  uri: 'https://example.org',
};

function textFor(name: string, schema: Schema, idFor: IdFor): unknown {
  if (schema.format === 'uuid') return idFor(name) ?? idFor('id');
  if (name in byName) return byName[name];
  if (schema.format && schema.format in formats) return formats[schema.format];
  return 'Some words about it.'.padEnd(schema.minLength ?? 0, '.');
}

function valueFor(name: string, schema: Schema, idFor: IdFor): unknown {
  const first = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.find(({ type }) => type !== 'null');
  if (first) return valueFor(name, first, idFor);
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return objectFor(schema, idFor);
    case 'array': {
      const singular = name.replace(/s$/, '').replace(/Id$/, 'Id');
      return Array.from({ length: schema.minItems ?? 0 }, () =>
        valueFor(singular, schema.items ?? {}, idFor),
      );
    }
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? schema.exclusiveMinimum ?? 1, 1);
    case 'null':
      return null;
    default:
      return textFor(name, schema, idFor);
  }
}

const isId = (schema: Schema | undefined): boolean =>
  schema?.format === 'uuid' || (schema?.anyOf ?? []).some(({ format }) => format === 'uuid');

function objectFor({ properties = {}, required = [] }: Schema, idFor: IdFor): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.includes(name))
      .map(([name, schema]) => [name, valueFor(name, schema, idFor)]),
  );
}

const jsonSchema = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema;

/** Something the schema takes: what is required, filled by the kind and the name of each field. */
export const exampleOf = (schema: z.ZodType, idFor: IdFor): unknown =>
  valueFor('', jsonSchema(schema), idFor);

/** The names of the fields on the top of an object that take an id. */
export const idFieldsOf = (schema: z.ZodType | undefined): readonly string[] => {
  const { properties = {} } = schema ? jsonSchema(schema) : {};
  return Object.keys(properties).filter((name) => isId(properties[name]));
};
