import type pg from 'pg';

/** What a refused request may leave behind: that it was refused, and that somebody tried to sign in. */
const mayChange = ['audit_events', 'rate_limits', 'two_factors'];

/**
 * Makes the database write down each change that is committed, whoever made it: a change that is rolled back takes
 * its line with it.
 */
export async function watchChanges(admin: pg.Client): Promise<void> {
  await admin.query(`
    CREATE SCHEMA watch;
    CREATE TABLE watch.changes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, changed text NOT NULL);
    CREATE FUNCTION watch.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN INSERT INTO watch.changes (changed) VALUES (TG_OP || ' ' || TG_TABLE_NAME); RETURN NULL; END $$`);
  const { rows } = await admin.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname IN ('public', 'auth') AND c.relname <> ALL ($1)`,
    [mayChange],
  );
  for (const { name } of rows)
    await admin.query(
      `CREATE TRIGGER watch AFTER INSERT OR UPDATE OR DELETE ON ${name} FOR EACH ROW EXECUTE FUNCTION watch.note()`,
    );
}

/** What was changed since it was asked last. */
export async function changesSince(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ changed: string }>('DELETE FROM watch.changes RETURNING changed');
  return rows.map(({ changed }) => changed);
}
