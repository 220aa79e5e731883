import type { Actor, Row } from '../model/facts.ts';
import type { Verb } from '../model/law.ts';
import { lawOf, laws } from '../model/laws.ts';
import { may } from '../model/may.ts';
import type { World } from '../world/build.ts';
import type { Table } from '../world/catalogue.ts';
import { blindly } from './blind.ts';
import { type Asking, addable, allowedRows, asActor, movable } from './cells.ts';
import { movesOf } from './moves.ts';

/** One answer of the database that is not the model's. */
export type Difference = {
  readonly actor: string;
  readonly verb: Verb | 'move';
  readonly table: string;
  readonly row: string;
  readonly model: boolean;
};

export type Compared = { cells: number; readonly differences: Difference[] };

const nameOf = ({ client, columns, key }: Row) =>
  `${client?.name ?? ''} ${columns['sensitivity'] ?? ''} ${key}`.trim();

/** Rows to try to add: those of the world as they stand, and where it matters whose they are, the actor's own. */
function candidates(world: World, table: Table, actor: Actor): readonly Row[] {
  const rows = world.rows.get(table.name) ?? [];
  const law = lawOf(table.name);
  if (!(law.owner || law.unless || law.partner || table.name === 'clients')) return rows;
  const own =
    actor.kind === 'worker' ? world.names.idOf(actor.name) : actor.kind === 'partner' ? actor.linkId : null;
  if (own === null) return rows;
  const whose = ['worker_id', 'created_by', 'by_id', 'made_by', 'recorded_by', 'actor_id'];
  const mine = rows.map((row): Row => {
    const columns = { ...row.columns };
    for (const column of whose) if (column in columns) columns[column] = own;
    for (const kind of ['by_kind', 'made_by_kind', 'recorded_by_kind'])
      if (kind in columns && actor.kind === 'partner') columns[kind] = 'partner';
    return { ...row, columns };
  });
  return [...rows, ...mine];
}

type Cell = { readonly row: Row; readonly model: boolean; readonly database: boolean };

async function cellsOf(asking: Asking, world: World, actor: Actor, table: Table, verb: Verb | 'move') {
  const rows = world.rows.get(table.name) ?? [];
  if (verb === 'move') {
    const { columns, moves } = movesOf(world, table, actor);
    if (moves.length === 0) return [];
    const database = await movable(asking.client, table, columns, moves);
    return moves.map(({ row, model }, nth): Cell => ({ row, model, database: database[nth] === true }));
  }
  if (verb === 'add') {
    const tries = candidates(world, table, actor);
    const database = await addable(
      asking.client,
      table,
      tries.map(({ columns }) => columns),
    );
    return tries.map(
      (row, nth): Cell => ({
        row,
        model: may(actor, 'add', row, world.names),
        database: database[nth] === true,
      }),
    );
  }
  const allowed = await allowedRows(asking.client, table, verb);
  const lawful = rows.filter((row) => may(actor, verb, row, world.names));
  const readable = new Set(rows.filter((row) => may(actor, 'read', row, world.names)));
  const cells = rows.map((row): Cell => {
    const model = lawful.includes(row) && readable.has(row);
    return { row, model, database: allowed.has(row.key) };
  });
  if (verb === 'read') return cells;
  const count = await blindly(asking.client, table, verb);
  const key = `${count} rows without reading them, where ${lawful.length} are lawful`;
  const all: Row = { table: table.name, key, agency: 'unknown', client: undefined, columns: {} };
  return [...cells, { row: all, model: true, database: count === lawful.length }];
}

/** Asks the database about every row of a table in one actor's name, and the model the same. */
export async function compareTable(
  asking: Asking,
  world: World,
  actor: Actor,
  table: Table,
  verbs: readonly (Verb | 'move')[],
  compared: Compared,
): Promise<void> {
  await asActor(asking, actor, async () => {
    for (const verb of verbs) {
      for (const { row, model, database } of await cellsOf(asking, world, actor, table, verb)) {
        compared.cells += 1;
        if (model !== database)
          compared.differences.push({
            actor: actor.name,
            verb,
            table: table.name,
            row: nameOf(row),
            model,
          });
      }
    }
  });
}

export const allVerbs = ['read', 'add', 'change', 'remove', 'move'] as const;

/** Every actor, table, verb and row. */
export async function compareAll(asking: Asking, world: World): Promise<Compared> {
  const compared: Compared = { cells: 0, differences: [] };
  for (const actor of world.actors) {
    await asking.client.query('BEGIN');
    for (const table of world.tables.filter(({ name }) => name in laws))
      await compareTable(asking, world, actor, table, allVerbs, compared);
    await asking.client.query('ROLLBACK');
  }
  return compared;
}
