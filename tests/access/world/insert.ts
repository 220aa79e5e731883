import type pg from 'pg';
import type { Table } from './catalogue.ts';

type Values = Readonly<Record<string, unknown>>;

/** Puts rows into a table as they stand, unless the like is there; columns that a row does not name get their default. */
export async function insertRows(admin: pg.Client, table: Table, rows: readonly Values[]): Promise<void> {
  const shapes = new Map<string, Values[]>();
  for (const row of rows) {
    const shape = Object.keys(row).join();
    shapes.set(shape, [...(shapes.get(shape) ?? []), row]);
  }
  for (const alike of shapes.values()) {
    const columns = Object.keys(alike[0] ?? {})
      .map((name) => `"${name}"`)
      .join(', ');
    await admin
      .query(
        `INSERT INTO "${table.name}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table.name}", $1::jsonb) ON CONFLICT DO NOTHING`,
        [JSON.stringify(alike)],
      )
      .catch((error: unknown) => {
        throw new Error(
          `The world cannot fill ${table.name}; an override in tests/access/world/overrides.ts may be missing.`,
          { cause: error },
        );
      });
  }
}
