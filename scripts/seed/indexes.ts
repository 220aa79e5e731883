import type pg from 'pg';

/** An index that is no constraint, and how to make it again. */
type Index = { readonly name: string; readonly definition: string };

/**
 * Takes away the indexes of these tables that no constraint needs: to fill them row by row costs several times
 * what it costs to make them afterwards. Answers how to make them again.
 */
export async function dropIndexes(client: pg.Client, tables: readonly string[]): Promise<readonly string[]> {
  const { rows } = await client.query<Index>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
     WHERE t.relnamespace = 'public'::regnamespace AND t.relname = ANY ($1) AND NOT i.indisunique AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
     ORDER BY pg_relation_size(t.oid) DESC, 1`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}
