import type pg from 'pg';
import type { Table } from './format.ts';

/** What a restore makes anew: secrets of one database, what migrations fill in, and who is signed in just now. */
const notKept = [
  'access.keys',
  'access.migrations',
  'access.nicknames',
  'auth.sessions',
  'graphile_worker.migrations',
  'graphile_worker.live_pools',
  'graphile_worker._private_known_crontabs',
];

/** Rows of these refer to each other; elsewhere the order does not matter. */
const jobsSchema = 'graphile_worker';

/** So that the same rows give the same bytes on every server. */
export const sameText = `SET LOCAL client_encoding = 'UTF8'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL TimeZone = 'UTC';
  SET LOCAL IntervalStyle = 'postgres'; SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex';
  SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '10s'; SET LOCAL idle_in_transaction_session_timeout = 0`;

/** Every table of the database that a backup keeps, largest first. */
export async function findTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT n.nspname AS schema, c.relname AS name,
      (SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
      AND n.nspname || '.' || c.relname <> ALL ($1::text[])
    ORDER BY c.relpages DESC, 1, 2`,
    [notKept],
  );
  return rows;
}

/** Job tables belong to the worker role, which alone sees through their row security. */
export const isOfJobs = ({ schema }: Table): boolean => schema === jobsSchema;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const sqlName = ({ schema, name }: Pick<Table, 'schema' | 'name'>): string =>
  `${quoted(schema)}.${quoted(name)}`;
const withColumns = (table: Table): string => `${sqlName(table)} (${table.columns.map(quoted).join(', ')})`;

export const copyOut = (table: Table): string => `COPY ${withColumns(table)} TO STDOUT`;
export const copyIn = (table: Table): string => `COPY ${withColumns(table)} FROM STDIN`;
