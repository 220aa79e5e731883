import type pg from 'pg';
import type { Column, Table } from '../world/catalogue.ts';

const handing = [
  'agency_id',
  'client_id',
  'sensitivity',
  'worker_id',
  'actor_id',
  'linked_client_id',
  'program_id',
  'id',
];

const constants: Readonly<Record<string, string>> = {
  text: `''`,
  boolean: 'false',
  uuid: `'00000000-0000-7000-8000-000000000000'`,
  jsonb: `'{}'`,
  bytea: `''`,
  'text[]': `'{}'`,
};

const constantFor = ({ type, required }: Column) =>
  required ? (constants[type] ?? (/^(time|date)/.test(type) ? `'2026-01-01'` : '1')) : 'NULL';

/** A change that names a constant and no row, or a removal of everything: row security asks only its own policies. */
function statementFor(table: Table, verb: 'change' | 'remove'): string {
  if (verb === 'remove') return `DELETE FROM "${table.name}"`;
  const usable = table.columns.filter((column) => column.changeable && !column.generated);
  const column = usable.find(({ name }) => !handing.includes(name)) ?? usable.at(-1) ?? table.columns[0];
  if (!column) throw new Error(`${table.name} has no columns`);
  return `UPDATE "${table.name}" SET "${column.name}" = ${constantFor(column)}`;
}

/** How many rows the asking actor can change or remove without reading any. */
export async function blindly(client: pg.Client, table: Table, verb: 'change' | 'remove'): Promise<number> {
  await client.query('SAVEPOINT blind');
  try {
    return (await client.query(statementFor(table, verb))).rowCount ?? 0;
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return 0;
    throw error;
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT blind; RELEASE SAVEPOINT blind');
  }
}
