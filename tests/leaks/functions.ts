import type pg from 'pg';

/** A function that the application's role may call, as the catalogue names it. */
export type Callable = { readonly name: string; readonly types: readonly string[] };

const callablesSql = `
  SELECT p.pronamespace::regnamespace || '.' || quote_ident(p.proname) AS name,
    ARRAY(SELECT format_type(t, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY a (t, n) ORDER BY n) AS types
  FROM pg_proc p
  WHERE p.pronamespace IN ('public'::regnamespace, 'access'::regnamespace) AND p.prokind = 'f'
    AND p.prorettype <> 'trigger'::regtype AND has_function_privilege('throughline_app', p.oid, 'EXECUTE')
  ORDER BY 1`;

export const readCallables = async (admin: pg.Client): Promise<readonly Callable[]> =>
  (await admin.query<Callable>(callablesSql)).rows;

/** Values of every type that a function takes, beside ids; a new type must be told of here. */
const values: Readonly<Record<string, string>> = {
  text: `'zq'`,
  'text[]': `ARRAY['zq', 'a', 'hiv']`,
  integer: '100',
  numeric: '1',
  date: `'2026-11-20'`,
  'date[]': `ARRAY['2026-11-20'::date]`,
  boolean: 'true',
  'timestamp with time zone': 'now()',
  json: `'{}'`,
  jsonb: `'{}'`,
  inet: `'127.0.0.1'`,
};

/** A call with this id wherever an id goes. Throws for a type that is not known here. */
export function callOf({ name, types }: Callable, id: string): string {
  const given = types.map((type) => {
    if (type === 'uuid') return `'${id}'::uuid`;
    if (type === 'uuid[]') return `ARRAY['${id}'::uuid]`;
    if (/^[a-z_]+$/.test(type) && !(type in values)) return `NULL::${type}`;
    const value = values[type];
    if (!value) throw new Error(`${name} takes a ${type}, which tests/leaks/functions.ts does not know.`);
    return `${value}::${type}`;
  });
  return `SELECT * FROM ${name}(${given.join(', ')})`;
}

/** Functions that are meant to tell who one is, or that answer by chance or time. */
export const tellByDesign: readonly string[] = [
  'access.present',
  'access.present_link',
  'access.present_page',
];
