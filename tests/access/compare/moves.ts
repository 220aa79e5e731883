import type { Actor, Row } from '../model/facts.ts';
import { lawOf } from '../model/laws.ts';
import { may } from '../model/may.ts';
import type { World } from '../world/build.ts';
import type { Table } from '../world/catalogue.ts';
import type { Move } from './cells.ts';

type Tried = Move & { readonly row: Row; readonly model: boolean };

/** Columns by which a row would come into other hands. */
const handing = ['agency_id', 'client_id', 'sensitivity', 'worker_id'];

const isChangeable = (table: Table, name: string) =>
  table.columns.some((column) => column.name === name && column.changeable);

/** Turns one row that the actor may change into each other row's place: another client's, agency's, protection, owner. */
export function movesOf(
  world: World,
  table: Table,
  actor: Actor,
): { readonly columns: readonly string[]; readonly moves: readonly Tried[] } {
  const columns = handing.filter((name) => isChangeable(table, name));
  if (columns.length === 0 || lawOf(table.name).of === 'closed') return { columns, moves: [] };
  const rows = world.rows.get(table.name) ?? [];
  const both = (row: Row) => may(actor, 'change', row, world.names) && may(actor, 'read', row, world.names);
  const from = rows.find(both);
  if (!from) return { columns, moves: [] };
  const moves = rows.map((row): Tried => {
    const to = Object.fromEntries(columns.map((name) => [name, row.columns[name]]));
    const client = columns.includes('client_id') ? row.client : from.client;
    const became: Row = { ...row, client, columns: { ...from.columns, ...to } };
    return { key: from.key, to, row, model: both(became) };
  });
  return { columns, moves };
}
