import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { copyOut, findTables, sameText } from '../tables.ts';

/** The jobs' locks are let go by a restore, so their tables differ there by design. */
const jobs = 'graphile_worker';

/** SHA-256 and number of rows of every table that a backup keeps. */
export async function sumsOf(client: pg.Client): Promise<Record<string, string>> {
  await client.query(`BEGIN TRANSACTION READ ONLY; ${sameText}`);
  const sums: Record<string, string> = {};
  for (const table of await findTables(client)) {
    if (table.schema === jobs) continue;
    const copy = client.query(copyTo(copyOut(table)));
    const hash = createHash('sha256');
    for await (const chunk of copy) hash.update(chunk as Buffer);
    sums[`${table.schema}.${table.name}`] = `${copy.rowCount} ${hash.digest('hex')}`;
  }
  await client.query('COMMIT');
  return sums;
}

/** What stands around the rows: columns, constraints, indexes, triggers, policies, rights. */
export async function shapeOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>(`
    SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint WHERE connamespace IN ('public'::regnamespace, 'auth'::regnamespace)
    UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname IN ('public', 'auth')
    UNION ALL SELECT 'trigger ' || tgenabled::text || ' ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'security ' || oid::regclass || ' ' || relrowsecurity || ' ' || relforcerowsecurity || ' ' || coalesce(relacl::text, '') FROM pg_class WHERE relkind IN ('r', 'v') AND relnamespace IN ('public'::regnamespace, 'auth'::regnamespace, 'access'::regnamespace)
    UNION ALL SELECT 'policy ' || polrelid::regclass || ' ' || polname || ' ' || coalesce(pg_get_expr(polqual, polrelid), '') FROM pg_policy
    UNION ALL SELECT 'column ' || attrelid::regclass || ' ' || attname || ' ' || atttypid::regtype FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE a.attnum > 0 AND c.relkind = 'r' AND c.relnamespace IN ('public'::regnamespace, 'auth'::regnamespace)
    ORDER BY 1`);
  return rows.map(({ line }) => line);
}
