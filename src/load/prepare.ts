import type pg from 'pg';
import { familyNames, givenNames, languages, type NameRow, originOfHundred } from './names/index.ts';
import { sizeOf } from './size.ts';
import { read } from './statements.ts';

const day = 86_400_000;
/** Eighteen months. */
const history = 548 * day;

/**
 * Makes the agency, its staff and its directory, with every trigger on, and the tables from which the rest is
 * made. `now` counts as the beginning of its day, so that a load of the same day is the same.
 */
export async function prepare(owner: pg.Client, clients: number, now: Date): Promise<void> {
  const today = new Date(Math.floor(now.getTime() / day) * day);
  const { managers, supervisors, programs } = sizeOf(clients);
  await owner.query('DROP SCHEMA IF EXISTS load CASCADE');
  await owner.query(await read('tools'));
  await owner.query('INSERT INTO load.this SELECT load.id($2, 29, $3), $1, $2, $3, $4, $5, $6', [
    today,
    new Date(today.getTime() - history),
    ...[clients, managers, supervisors, programs],
  ]);
  await keepNames(owner, 'load.given', givenNames);
  await keepNames(owner, 'load.family', familyNames);
  await owner.query(
    `INSERT INTO load.origins
    SELECT o.place - 1, o.origin, ($2::text[])[o.origin + 1], (SELECT count(*) FROM load.given g WHERE g.origin = o.origin),
      (SELECT count(*) FROM load.family f WHERE f.origin = o.origin)
    FROM unnest($1::integer[]) WITH ORDINALITY AS o (origin, place)`,
    [originOfHundred, languages],
  );
  for (const name of ['threads', 'staff', 'directory', 'people']) await owner.query(await read(name));
  await owner.query('ANALYZE');
}

async function keepNames(owner: pg.Client, table: string, names: readonly NameRow[]): Promise<void> {
  await owner.query(`INSERT INTO ${table} SELECT * FROM unnest($1::integer[], $2::integer[], $3::text[])`, [
    names.map(({ origin }) => origin),
    names.map(({ place }) => place),
    names.map(({ name }) => name),
  ]);
}
