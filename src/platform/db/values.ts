import pg from 'pg';

const isoTimestamp = (text: string): string =>
  text.endsWith('infinity') ? text : new Date(text).toISOString();

/** Dates stay `YYYY-MM-DD`, moments become ISO 8601 in UTC, numbers become numbers. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.TIMESTAMPTZ]: isoTimestamp,
  [pg.types.builtins.NUMERIC]: Number,
  [pg.types.builtins.INT8]: Number,
};

/** How a column of this type is read from the text in which it comes. */
export const parserOf = (oid: number): ((text: string) => unknown) =>
  parsers[oid] ?? (pg.types.getTypeParser(oid, 'text') as (text: string) => unknown);

/** The same for those who use `pg` by itself. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    format === 'binary'
      ? pg.types.getTypeParser(oid, format)
      : parserOf(oid)) as pg.CustomTypesConfig['getTypeParser'],
};

/** A value as it goes to the database. A date that is none is left for the database to refuse. */
export function toWire(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return Array.isArray(value) ? arrayText(value) : JSON.stringify(value);
}

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

function elementText(element: unknown): string {
  if (element === null || element === undefined) return 'NULL';
  if (Array.isArray(element)) return arrayText(element);
  const given = toWire(element);
  return quoted(Buffer.isBuffer(given) ? `\\x${given.toString('hex')}` : (given ?? ''));
}

const arrayText = (values: readonly unknown[]): string => `{${values.map(elementText).join(',')}}`;
