import type pg from 'pg';

/**
 * Notes beside every record whose it is, also of those that are made later: an answer that names a case, a note or a
 * goal tells of that client, whether or not it names the client too. What moves to another record in a merge is theirs.
 */
export async function noteWhose(admin: pg.Client): Promise<void> {
  await admin.query(`
    CREATE TABLE watch.whose (id uuid PRIMARY KEY, client_id uuid NOT NULL);
    CREATE FUNCTION watch.note_whose() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        INSERT INTO watch.whose
        SELECT NEW.id, coalesce(to_jsonb(NEW) ->> 'client_id', NEW.id::text)::uuid WHERE NEW.id IS NOT NULL
        ON CONFLICT (id) DO UPDATE SET client_id = excluded.client_id;
        RETURN NULL;
      END $$;
    INSERT INTO watch.whose SELECT id, id FROM clients;
    CREATE TRIGGER whose AFTER INSERT ON clients FOR EACH ROW EXECUTE FUNCTION watch.note_whose()`);
  const { rows } = await admin.query<{ name: string }>(`
    SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND data_type = 'uuid' AND column_name IN ('id', 'client_id')
    GROUP BY table_name HAVING count(*) = 2`);
  for (const { name } of rows)
    await admin.query(`
      INSERT INTO watch.whose SELECT id, client_id FROM ${name} WHERE client_id IS NOT NULL ON CONFLICT DO NOTHING;
      CREATE TRIGGER whose AFTER INSERT OR UPDATE OF client_id ON ${name} FOR EACH ROW
        WHEN (NEW.client_id IS NOT NULL) EXECUTE FUNCTION watch.note_whose()`);
}

const identifier = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The clients of whom a text tells: by their own identifiers, or by that of anything that is theirs. */
export async function clientsAmong(admin: pg.Client, text: string): Promise<string[]> {
  const found = [...new Set(text.match(identifier))];
  if (found.length === 0) return [];
  const { rows } = await admin.query<{ id: string }>(
    'SELECT DISTINCT client_id AS id FROM watch.whose WHERE id = ANY ($1)',
    [found],
  );
  return rows.map(({ id }) => id);
}

/** Whom a request is about when it names a pair, or a question to a colleague, rather than somebody. */
export async function clientsPaired(admin: pg.Client, text: string): Promise<string[]> {
  const { rows } = await admin.query<{ id: string }>(
    `SELECT unnest(ARRAY[one_id, other_id]) AS id FROM linkage_pairs WHERE id = ANY ($1)
     UNION SELECT unnest(ARRAY[known_id, other_id]) FROM linkage_questions WHERE id = ANY ($1)
     UNION SELECT unnest(ARRAY[survivor_id, merged_id]) FROM client_merges WHERE id = ANY ($1)`,
    [text.match(identifier) ?? []],
  );
  return rows.map(({ id }) => id);
}
