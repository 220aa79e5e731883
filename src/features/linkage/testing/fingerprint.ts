import type pg from 'pg';

/** Logs that only grow, and the queue of what is still to be compared. */
const logs = [
  'audit_events',
  'audit_seals',
  'audit_checks',
  'field_history',
  'client_merges',
  'client_merge_moves',
  'linkage_queue',
  'idempotency_keys',
];

/** For each table that is no log, a hash of all that stands in it; a client's version only ever goes on. */
export async function fingerprints(admin: pg.Client): Promise<Record<string, string>> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of rows.filter((table) => !logs.includes(table.name))) {
    const found = await admin.query<{ print: string }>(
      `SELECT md5(coalesce(string_agg(r.row, E'\\n' ORDER BY r.row), '')) AS print
       FROM public.${name} t, LATERAL (SELECT ${name === 'clients' ? "(to_jsonb(t) - 'version')::text" : 't::text'} AS row) r`,
    );
    prints[name] = found.rows[0]?.print ?? '';
  }
  return prints;
}
