import type pg from 'pg';
import type { Table } from './catalogue.ts';

async function runEach(admin: pg.Client, statements: string): Promise<void> {
  const { rows } = await admin.query<{ statement: string }>(statements);
  for (const { statement } of rows) await admin.query(statement);
}

/** Checks say what makes sense; here rows need only to exist, so that a new table needs no lesson in its meaning. */
export const dropChecks = (admin: pg.Client): Promise<void> =>
  runEach(
    admin,
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS statement
    FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  );

/** The same for what may be there only once. */
export async function dropUniqueness(admin: pg.Client): Promise<void> {
  await runEach(
    admin,
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', conrelid::regclass, conname) AS statement
    FROM pg_constraint WHERE contype = 'u' AND connamespace = 'public'::regnamespace`,
  );
  await runEach(
    admin,
    `SELECT format('DROP INDEX %s', indexrelid::regclass) AS statement FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE i.indisunique AND NOT i.indisprimary AND c.relnamespace = 'public'::regnamespace`,
  );
}

/** Leaves row security alone to decide: no trigger and no foreign key answers before it or instead of it. */
export async function stopTriggers(admin: pg.Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) await admin.query(`ALTER TABLE "${name}" DISABLE TRIGGER ALL`);
}
