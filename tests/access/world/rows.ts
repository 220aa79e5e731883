import type { Agency, Category } from '../model/facts.ts';
import type { Column, Reference, Table } from './catalogue.ts';
import { hasColumn } from './catalogue.ts';
import { idOf, wordOf } from './ids.ts';
import { overrideOf } from './overrides.ts';

/** Rows that belong together: everything of one client under one protection, or of one agency. */
export type Bundle = {
  readonly agency: Agency;
  readonly client?: string;
  readonly category?: Category;
  /** Who is named where a worker must be. */
  readonly worker: string;
};

type Values = Readonly<Record<string, unknown>>;
type Tables = ReadonlyMap<string, Table>;

const isAboutClients = (table: Table) => table.name === 'clients' || hasColumn(table, 'client_id');

/** The id of the row that a bundle has, or shares with the unprotected bundle, in a table. */
export function rowId(tables: Tables, table: string, bundle: Bundle): string {
  const found = tables.get(table);
  if (table === 'agencies') return idOf('agency', bundle.agency);
  if (table === 'workers') return idOf('worker', bundle.worker);
  if (table === 'programs') return idOf('program', bundle.agency === 'here' ? 'stroke' : 'elsewhere');
  if (table === 'clients') return idOf('client', bundle.client ?? '');
  if (!found || !isAboutClients(found)) return idOf(table, bundle.agency);
  const category = hasColumn(found, 'sensitivity') ? (bundle.category ?? '') : '';
  return idOf(table, bundle.client ?? '', category);
}

function referred(tables: Tables, { target }: Reference, table: Table, bundle: Bundle): unknown {
  if (target === table.name) return null;
  return rowId(tables, target, bundle);
}

const moment = '2026-11-20T15:00:00Z';

function plain(column: Column, word: string, row: string): unknown {
  const { type, required, defaulted, choices } = column;
  if (defaulted && type !== 'text') return undefined;
  if (choices) return required ? (defaulted ? undefined : choices[0]) : null;
  if (type === 'text') return defaulted && column.name !== 'description' ? undefined : word;
  if (type === 'text[]') return required ? [word] : null;
  if (!required) return null;
  if (type === 'uuid') return idOf(column.name, row);
  if (type === 'jsonb') return { text: word };
  if (type === 'bytea') return `\\x${Buffer.from(word).toString('hex')}`;
  if (type.startsWith('timestamp')) return moment;
  if (type === 'date') return moment.slice(0, 10);
  if (type === 'boolean') return false;
  if (type === 'uuid[]') return [];
  return 1;
}

function cellOf(tables: Tables, table: Table, column: Column, bundle: Bundle, id: string): unknown {
  const word = wordOf(id);
  if (column.name === 'id') return table.name === 'agencies' ? idOf('agency', bundle.agency) : id;
  if (column.name === 'agency_id') return idOf('agency', bundle.agency);
  if (column.name === 'client_id' && bundle.client) return idOf('client', bundle.client);
  if (column.name === 'sensitivity') return bundle.category ?? null;
  const override = overrideOf(table.name, column.name, word);
  if (override) return override.value;
  const reference = table.references.find(({ columns }) => columns.at(-1) === column.name);
  if (reference) return referred(tables, reference, table, bundle);
  if (/_by$|worker_id$|actor_id$|author_id$/.test(column.name) && column.type === 'uuid')
    return column.required || column.name === 'made_by' ? idOf('worker', bundle.worker) : null;
  return plain(column, word, id);
}

/** One row of a table with a word of its own in every column that takes one; `given` wins. */
export function makeRow(tables: Tables, table: Table, bundle: Bundle, given: Values = {}): Values {
  const id = String(given['id'] ?? rowId(tables, table.name, bundle));
  const values: Record<string, unknown> = {};
  for (const column of table.columns) {
    if (column.generated) continue;
    const value = column.name in given ? given[column.name] : cellOf(tables, table, column, bundle, id);
    if (value !== undefined) values[column.name] = value;
  }
  return values;
}
