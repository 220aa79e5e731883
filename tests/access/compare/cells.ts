import type pg from 'pg';
import type { Actor, Row } from '../model/facts.ts';
import type { Verb } from '../model/law.ts';
import { secretOf } from '../world/build.ts';
import { keyOf, type Table } from '../world/catalogue.ts';

/** A connection on which somebody asks: signed in as the application's role, or a superuser who takes that role. */
export type Asking = { readonly client: pg.Client; readonly takesRole: boolean };

/** Runs `work` as the actor and takes everything back. */
export async function asActor<T>(
  { client, takesRole }: Asking,
  actor: Actor,
  work: () => Promise<T>,
): Promise<T> {
  const secret = secretOf(actor);
  await client.query('SAVEPOINT actor');
  try {
    if (takesRole) await client.query('SET LOCAL ROLE throughline_app');
    if (secret) await client.query(`SELECT access.${secret.how}($1)`, [secret.token]);
    else await client.query(`SELECT set_config('throughline.actor', '', true)`);
    return await work();
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT actor; RELEASE SAVEPOINT actor');
  }
}

const denied = (error: unknown) => (error as { code?: string }).code === '42501';

async function keys(client: pg.Client, sql: string): Promise<ReadonlySet<string>> {
  await client.query('SAVEPOINT statement');
  try {
    const { rows } = await client.query<{ key: string }>(sql);
    return new Set(rows.map(({ key }) => key));
  } catch (error) {
    if (denied(error)) return new Set();
    throw error;
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT statement; RELEASE SAVEPOINT statement');
  }
}

const changeable = (table: Table) => table.columns.find((column) => column.changeable && !column.generated);

/** The keys of the rows on which the database lets the asking actor do the verb. */
export function allowedRows(
  client: pg.Client,
  table: Table,
  verb: Exclude<Verb, 'add'>,
): Promise<ReadonlySet<string>> {
  const key = keyOf(table);
  if (verb === 'read') return keys(client, `SELECT ${key} AS key FROM "${table.name}"`);
  if (verb === 'remove') return keys(client, `DELETE FROM "${table.name}" RETURNING ${key} AS key`);
  const column = changeable(table)?.name ?? table.columns[0]?.name;
  return keys(client, `UPDATE "${table.name}" SET "${column}" = "${column}" RETURNING ${key} AS key`);
}

const quoted = (name: string) => `"${name}"`;

/** Tries each statement alone: y it was let through, n it was refused. What else goes wrong is thrown. */
async function tried(
  client: pg.Client,
  given: readonly unknown[],
  statement: string,
): Promise<readonly boolean[]> {
  await client.query(`SELECT set_config('proof.given', $1, true)`, [JSON.stringify(given)]);
  await client.query(`DO $do$
    #variable_conflict use_column
    DECLARE try_this jsonb; answers_so_far text := '';
    BEGIN
      FOR try_this IN SELECT jsonb_array_elements(current_setting('proof.given')::jsonb) LOOP
        BEGIN
          ${statement};
          RAISE EXCEPTION 'let through' USING ERRCODE = 'TL000';
        EXCEPTION
          WHEN insufficient_privilege THEN answers_so_far := answers_so_far || 'n';
          WHEN unique_violation OR foreign_key_violation OR check_violation OR exclusion_violation OR SQLSTATE 'TL000' THEN answers_so_far := answers_so_far || 'y';
        END;
      END LOOP;
      PERFORM set_config('proof.answers', answers_so_far, true);
    END $do$`);
  const { rows } = await client.query<{ answers: string }>(
    `SELECT current_setting('proof.answers') AS answers`,
  );
  return [...(rows[0]?.answers ?? '')].map((letter) => letter === 'y');
}

/** Which of these rows the database lets the asking actor add, as they stand. */
export function addable(
  client: pg.Client,
  table: Table,
  rows: readonly Row['columns'][],
): Promise<readonly boolean[]> {
  const columns = table.columns
    .filter(({ generated }) => !generated)
    .map(({ name }) => quoted(name))
    .join(', ');
  const name = quoted(table.name);
  return tried(
    client,
    rows,
    `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${name}, try_this)`,
  );
}

export type Move = { readonly key: string; readonly to: Readonly<Record<string, unknown>> };

/** Which of these rows the database lets the asking actor turn into something else, such as another client's. */
export function movable(client: pg.Client, table: Table, columns: readonly string[], moves: readonly Move[]) {
  const name = quoted(table.name);
  const set = columns.map((column) => `${quoted(column)} = became.${quoted(column)}`).join(', ');
  return tried(
    client,
    moves.map(({ key, to }) => ({ key, to })),
    `UPDATE ${name} t SET ${set} FROM jsonb_populate_record(NULL::${name}, try_this -> 'to') became
      WHERE ${keyOf(table, 't')} = try_this ->> 'key';
      IF NOT FOUND THEN RAISE insufficient_privilege; END IF`,
  );
}
