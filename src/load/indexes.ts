import type pg from 'pg';
import type { Job } from './lanes.ts';

type Index = { readonly name: string; readonly table: string; readonly definition: string };

/** Every index of the public schema that no constraint stands on. */
async function secondary(client: pg.Client): Promise<Index[]> {
  const { rows } = await client.query<Index>(`
    SELECT i.indexrelid::regclass::text AS name, i.indrelid::regclass::text AS "table", pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i
    JOIN pg_class t ON t.oid = i.indrelid
    WHERE t.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
    ORDER BY 1`);
  return rows;
}

/** Takes away the secondary indexes and answers, by table, what makes them again: built at once they cost a third. */
export async function withoutIndexes(client: pg.Client): Promise<ReadonlyMap<string, Job>> {
  const byTable = Map.groupBy(await secondary(client), ({ table }) => table);
  for (const indexes of byTable.values())
    await client.query(`DROP INDEX ${indexes.map(({ name }) => name).join(', ')}`);
  return new Map([...byTable].map(([table, indexes]) => [table, rebuild(table, indexes)]));
}

const rebuild = (table: string, indexes: readonly Index[]): Job => ({
  label: `indexes of ${table}`,
  run: async (client) => {
    for (const { definition } of indexes) await client.query(definition);
  },
});

/** The tables by what they hold, the largest first. */
export async function tablesBySize(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(`
    SELECT oid::regclass::text AS "table" FROM pg_class
    WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'auth'::regnamespace)
    ORDER BY pg_relation_size(oid) DESC, 1`);
  return rows.map(({ table }) => table);
}
