import { sql } from 'kysely';
import type { Db } from '#platform/db/index.ts';
import { type EntityName, entities } from '../import/entities.ts';
import { type LinkedRow, sqlTypeOf } from '../import/link.ts';

/** What the database did with a row. */
export type Done = 'added' | 'updated' | 'unchanged' | 'refused';

const most = 1000;
const versioned: readonly EntityName[] = ['organization', 'service'];

/**
 * Adds rows, or updates the columns that the files have where they differ. Answers what became of each. A row
 * that the database will not take is found by halving and refused alone.
 */
export async function upsert(
  db: Db,
  agencyId: string,
  entity: EntityName,
  rows: readonly LinkedRow[],
): Promise<Map<LinkedRow, Done>> {
  const done = new Map<LinkedRow, Done>();
  const alike = Map.groupBy(rows, (row) => Object.keys(row.columns).sort().join());
  for (const group of alike.values()) {
    for (let from = 0; from < group.length; from += most)
      await write(db, agencyId, entity, group.slice(from, from + most), done);
  }
  return done;
}

async function write(
  db: Db,
  agencyId: string,
  entity: EntityName,
  rows: readonly LinkedRow[],
  done: Map<LinkedRow, Done>,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  await sql`SAVEPOINT some_rows`.execute(db);
  try {
    const written = await writeAll(db, agencyId, entity, Object.keys(first.columns).sort(), rows);
    for (const row of rows) done.set(row, written.get(row.id) ?? 'unchanged');
    await sql`RELEASE SAVEPOINT some_rows`.execute(db);
  } catch (error) {
    await sql`ROLLBACK TO SAVEPOINT some_rows`.execute(db);
    if (!isAboutTheData(error)) throw error;
    const half = Math.ceil(rows.length / 2);
    if (rows.length === 1) done.set(first, 'refused');
    else
      for (const part of [rows.slice(0, half), rows.slice(half)])
        await write(db, agencyId, entity, part, done);
  }
}

/** SQLSTATE classes 21 (the same row twice), 22 (data) and 23 (constraints). */
const isAboutTheData = (error: unknown): boolean => /^2[123]/.test((error as { code?: string }).code ?? '');

async function writeAll(
  db: Db,
  agencyId: string,
  entity: EntityName,
  columns: readonly string[],
  rows: readonly LinkedRow[],
): Promise<Map<string, Done>> {
  const table = sql.table(entities[entity].table);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const typed = sql.join(
    columns.map((column) => sql`${sql.ref(column)} ${sql.raw(sqlTypeOf(entity, column))}`),
  );
  const excluded = sql.join(columns.map((column) => sql.ref(`excluded.${column}`)));
  const current = sql.join(columns.map((column) => sql`t.${sql.ref(column)}`));
  const version = versioned.includes(entity) ? sql`, version = t.version + 1` : sql``;
  const content = JSON.stringify(
    rows.map(({ id, source, sourceId, columns: values }) => ({
      ...values,
      id,
      known_as: source,
      known_by: sourceId,
    })),
  );
  const written = await sql<{ id: string; added: boolean }>`
    INSERT INTO ${table} AS t (agency_id, id, source, source_id, ${names})
    SELECT ${agencyId}::uuid, id, known_as, known_by, ${names}
    FROM json_to_recordset(${content}::json) AS given (id uuid, known_as text, known_by text, ${typed})
    ON CONFLICT (agency_id, source, source_id) DO UPDATE SET (${names}) = ROW (${excluded})${version}
    WHERE (${current}) IS DISTINCT FROM (${excluded})
    RETURNING t.id, t.xmax = 0 AS added`.execute(db);
  return new Map(written.rows.map(({ id, added }) => [id, added ? 'added' : 'updated']));
}
