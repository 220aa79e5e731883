import type pg from 'pg';
import type { Table } from './format.ts';
import { isOfJobs, sqlName } from './tables.ts';

/** Takes back what made the tables quick to fill: every key, index, trigger and policy is in force again. */
export type Restorer = () => Promise<void>;

type Row = { sql: string; undo: string };

/**
 * Makes the tables empty and bare, in the open transaction of the role that owns them: without foreign keys, without
 * indexes that hold no constraint, with triggers off and row security not forced. Needs no superuser. Putting the
 * foreign keys back checks every row.
 */
export async function makeBare(client: pg.ClientBase, tables: readonly Table[]): Promise<Restorer> {
  const owned = tables.filter((table) => !isOfJobs(table)).map(sqlName);
  const strip = async (find: string): Promise<string[]> => {
    const { rows } = await client.query<Row>(find, [owned]);
    for (const { sql } of rows) await client.query(sql);
    return rows.map(({ undo }) => undo);
  };
  const keys = await strip(foreignKeys);
  const indexes = await strip(looseIndexes);
  const rest = [...(await strip(triggers)), ...(await strip(forcedSecurity))];
  await client.query(`TRUNCATE ${tables.map(sqlName).join(', ')}`);
  return async () => {
    await client.query(`SET LOCAL maintenance_work_mem = '256MB'`);
    for (const sql of [...indexes, ...keys, ...rest]) await client.query(sql);
  };
}

const mine = 'ANY ($1::regclass[])';

const foreignKeys = `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS sql,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS undo
  FROM pg_constraint WHERE contype = 'f' AND (conrelid = ${mine} OR confrelid = ${mine}) ORDER BY oid DESC`;

const looseIndexes = `SELECT format('DROP INDEX %s', i.indexrelid::regclass) AS sql, pg_get_indexdef(i.indexrelid) AS undo
  FROM pg_index i WHERE i.indrelid = ${mine} AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
  ORDER BY i.indexrelid`;

const triggers = `SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname) AS sql,
    format('ALTER TABLE %s ENABLE TRIGGER %I', tgrelid::regclass, tgname) AS undo
  FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O' AND tgrelid = ${mine}`;

const forcedSecurity = `SELECT format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', oid::regclass) AS sql,
    format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', oid::regclass) AS undo
  FROM pg_class WHERE relforcerowsecurity AND oid = ${mine}`;
