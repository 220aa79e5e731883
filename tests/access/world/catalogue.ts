import type pg from 'pg';

export type Column = {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly defaulted: boolean;
  readonly generated: boolean;
  /** The values a check allows, where it lists them. */
  readonly choices: readonly string[] | null;
  readonly changeable: boolean;
};

export type Reference = {
  readonly columns: readonly string[];
  readonly target: string;
  readonly targetColumns: readonly string[];
};

export type Table = {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  readonly references: readonly Reference[];
};

const columnsSql = `
  SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL), 'required', a.attnotnull,
    'defaulted', a.atthasdef AND a.attgenerated = '', 'generated', a.attgenerated <> '',
    'changeable', has_column_privilege('throughline_app', c.oid, a.attnum, 'UPDATE'),
    'choices', (SELECT json_agg(m[1]) FROM pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']*)''::text', 'g') m
      WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum] AND pg_get_constraintdef(k.oid) LIKE '%= ANY (ARRAY%')) ORDER BY a.attnum)
  FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped`;

const named = (relation: string, keys: string) =>
  `(SELECT json_agg(a.attname ORDER BY n) FROM unnest(${keys}) WITH ORDINALITY u (attnum, n)
    JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = u.attnum)`;

/** Every table of the agency's data, as the database describes itself. */
export async function readCatalogue(admin: pg.Client): Promise<readonly Table[]> {
  const { rows } = await admin.query<Table>(`
    SELECT c.relname AS name,
      (SELECT ${named('c.oid', 'p.conkey')} FROM pg_constraint p WHERE p.conrelid = c.oid AND p.contype = 'p') AS key,
      (${columnsSql}) AS columns,
      (SELECT coalesce(json_agg(json_build_object('columns', ${named('k.conrelid', 'k.conkey')},
          'target', (SELECT t.relname FROM pg_class t WHERE t.oid = k.confrelid), 'targetColumns', ${named('k.confrelid', 'k.confkey')})), '[]')
        FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f') AS references
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`);
  return rows;
}

export const hasColumn = (table: Table, name: string): boolean =>
  table.columns.some((column) => column.name === name);

/** A row's key as text, in SQL. */
export const keyOf = (table: Table, alias = table.name): string =>
  `ROW(${table.key.map((name) => `"${alias}"."${name}"`).join(', ')})::text`;
