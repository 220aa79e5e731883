import { createHash } from 'node:crypto';
import type { Remark } from '../contract.ts';
import type { EntityName } from './entities.ts';

/** One text file as it was given. */
export type SourceFile = { readonly name: string; readonly text: string };

/** What stands in a cell: its text, or null where it is empty. A column that is not there has no entry. */
export type Cells = Readonly<Record<string, string | null>>;

/** One row of one entity as it stood in a file; `row` is the number of the row, or a path in JSON. */
export type RawRow = {
  readonly entity: EntityName;
  readonly file: string;
  readonly row: string;
  readonly id: string;
  readonly cells: Cells;
};

/** What was read, and what was odd about it. */
export type Gathered = { readonly rows: RawRow[]; readonly remarks: Remark[] };

/** A remark about a place in a file. */
export function remark(
  at: Partial<Pick<RawRow, 'file' | 'row' | 'entity'>>,
  problem: string,
  done: Remark['done'],
  field?: string,
  value?: string | null,
): Remark {
  return {
    file: at.file ?? '',
    row: at.row ?? null,
    entity: at.entity ?? null,
    field: field ?? null,
    value: value ? value.slice(0, 120) : null,
    problem,
    done,
  };
}

/** Characters that a database cannot keep are dropped. */
export const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed().trim();

export const cell = (value: string): string | null => clean(value) || null;

const telling: Partial<Record<EntityName, readonly string[]>> = {
  taxonomy: ['name'],
  taxonomy_term: ['code', 'name'],
  organization: ['name'],
  program: ['organization_id', 'name'],
  location: ['organization_id', 'name', 'latitude', 'longitude'],
  service: ['organization_id', 'name'],
};

const digest = (text: string): string =>
  `~${createHash('sha256').update(text.toLowerCase()).digest('hex').slice(0, 30)}`;

/**
 * Names rows that came without an id, so that the next import finds them again: organizations, services and the
 * like by what they are called, everything else by its owner and its place among the owner's.
 */
export class Namer {
  readonly #seen = new Map<string, number>();

  idFor(entity: EntityName, cells: Cells): string {
    const columns = telling[entity] ?? Object.keys(cells).filter((column) => column.endsWith('_id'));
    const known = columns.map((column) => cells[column] ?? '').join('|');
    const key = `${entity}|${known}`;
    const before = this.#seen.get(key) ?? 0;
    this.#seen.set(key, before + 1);
    return digest(before === 0 ? key : `${key}|${before}`);
  }
}
