import fc from 'fast-check';
import type { Schema } from './operations.ts';

/** Stands for an identifier until it is known whose request it is. */
export class IdWanted {
  readonly field: string;
  readonly nth: number;
  constructor(field: string, nth: number) {
    this.field = field;
    this.nth = nth;
  }
}

const sentences = [
  'I need a place to sleep.',
  'Él no quiere volver a casa.',
  'أحتاج إلى مكان آمن.',
  'Zoë 👩‍👩‍👧 said: “not before noon”',
  '‮evil‬ ⁦hidden⁩',
  "'; DROP TABLE clients; --",
  '<script>alert(1)</script>',
  '%s %n {{7*7}} #{7*7} \\u0000',
  'ﷺ'.repeat(40),
  `e${'\u0301'.repeat(200)}`,
];

/** Wild values go to the edge of what is allowed and a step beyond; tame ones stay within what people write. */
export type Manners = 'wild' | 'tame';

function text({ minLength = 0, maxLength = 400 }: Schema, manners: Manners): fc.Arbitrary<string> {
  const most = Math.min(maxLength, 400);
  const fit = (value: string) => value.slice(0, most).toWellFormed().padEnd(minLength, 'x');
  if (manners === 'tame') return fc.constantFrom(...sentences.slice(0, 4)).map(fit);
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...sentences).map(fit) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: Math.min(most, 60) }).map(fit) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(maxLength, maxLength + 1)
        .map((length) => 'w'.repeat(Math.min(length, 30_000))),
    },
  );
}

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const day = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -400, max: 400 }).map(dayFromNow) },
  { weight: 1, arbitrary: fc.constantFrom('1880-01-01', '2200-12-31', '2024-02-29', '1970-01-01') },
);
const moment = fc
  .tuple(day, fc.constantFrom('T09:30:00Z', 'T23:59:59.999+14:00', 'T00:00:00-12:00'))
  .map((parts) => parts.join(''));

const nearDay = fc.constantFrom(-30, -2, -1, 0, 1, 14, 60).map(dayFromNow);
const nearMoment = nearDay.map((date) => `${date}T15:30:00Z`);

/** Addresses have a form that the schema does not tell. */
const address = /^(website|url|leaveTo)$/i;

function ofString(schema: Schema, field: string, manners: Manners): fc.Arbitrary<unknown> {
  if (schema.format === 'uuid') return fc.nat(10_000).map((nth) => new IdWanted(field, nth));
  if (schema.format === 'date') return manners === 'tame' ? nearDay : day;
  if (schema.format === 'date-time') return manners === 'tame' ? nearMoment : moment;
  if (schema.format === 'email') return fc.constantFrom('rosa@riverbend.example', 'a@b.example');
  if (schema.pattern)
    return fc.stringMatching(new RegExp(schema.pattern), { maxLength: schema.maxLength ?? 40 });
  if (manners === 'tame' && address.test(field)) return fc.constant('https://riverbend.example/');
  return text(schema, manners);
}

function ofObject(schema: Schema, manners: Manners): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const required = new Set(schema.required ?? []);
  const fields = Object.fromEntries(
    properties.map(([name, inner]) => [name, valuesOf(inner, name, manners)]),
  );
  const known = fc.record(fields, {
    requiredKeys: properties.map(([name]) => name).filter((name) => required.has(name)),
  });
  if (typeof schema.additionalProperties !== 'object') return known;
  return fc.dictionary(
    fc.constantFrom(...(manners === 'wild' ? ['one', 'two', 'q1', '__proto__'] : ['en', 'es'])),
    valuesOf(schema.additionalProperties, '', manners),
    { maxKeys: 3 },
  );
}

/** Values that a contract's schema allows, or nearly: rules beyond the schema are not known here. */
export function valuesOf(schema: Schema, field: string, manners: Manners = 'wild'): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => valuesOf(choice, field, manners)));
  if (schema.allOf) return valuesOf(Object.assign({}, ...schema.allOf) as Schema, field, manners);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const { minimum = -1000, maximum = 100_000, minItems = 0, maxItems = 4 } = schema;
  switch (schema.type) {
    case 'object':
      return ofObject(schema, manners);
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, field.replace(/s$/, ''), manners), {
        minLength: minItems,
        maxLength: Math.min(maxItems, minItems + 3),
      });
    case 'string':
      return ofString(schema, field, manners);
    case 'integer':
      return fc.integer({
        min: Math.ceil(Math.max(minimum, -2_147_483_648)),
        max: Math.floor(Math.min(maximum, 2_147_483_647)),
      });
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 3 });
  }
}
