import { readCsv } from './csv.ts';
import { entities } from './entities.ts';
import { readJson } from './json.ts';
import { readElsewhere, withOrganizations } from './older.ts';
import { type Cells, type Gathered, type RawRow, remark, type SourceFile } from './rows.ts';

const ownColumns = new Set(['id', 'link_id', 'link_entity', 'resource_id', 'resource_type']);

/** Reads all files into rows with the column names of HSDS 3.0; the same id given twice becomes one row. */
export function gather(files: readonly SourceFile[]): Gathered {
  const read = files.map(readFile);
  const remarks = read.flatMap((one) => one.remarks);
  const rows = withOrganizations(read.flatMap((one) => one.rows));
  const named = nameColumns(rows);
  const joined = joinTwice(named.rows);
  return { rows: joined.rows, remarks: [...remarks, ...named.remarks, ...joined.remarks] };
}

function readFile(file: SourceFile): Gathered {
  if (/datapackage\.json$/i.test(file.name)) return { rows: [], remarks: [] };
  if (/\.json$/i.test(file.name)) return readJson(file);
  if (/\.(csv|tsv|txt)$/i.test(file.name)) return readCsv(file);
  return {
    rows: [],
    remarks: [
      remark({ file: file.name }, /*i18n*/ 'Only files that end in .json or .csv can be read.', 'ignored'),
    ],
  };
}

/** Gives older columns their name of today; says once per file which columns nobody knows. */
function nameColumns(rows: readonly RawRow[]): Gathered {
  const unknown = new Map<string, Gathered['remarks'][number]>();
  const named = rows.map((row): RawRow => {
    const { fields } = entities[row.entity];
    const cells: Record<string, string | null> = {};
    for (const [name, field] of Object.entries(fields)) {
      const given = [name, ...(field.also ?? [])].filter((column) => row.cells[column] !== undefined);
      const first = given.find((column) => row.cells[column] !== null) ?? given[0];
      if (first !== undefined) cells[name] = row.cells[first] ?? null;
    }
    for (const column of Object.keys(row.cells)) {
      if (isKnown(row, column) || row.cells[column] === null) continue;
      const at = { file: row.file, entity: row.entity };
      unknown.set(
        `${row.file}|${row.entity}|${column}`,
        remark(at, /*i18n*/ 'HSDS does not know this column; it is not kept.', 'ignored', column),
      );
    }
    return { ...row, cells };
  });
  return { rows: named, remarks: [...unknown.values()] };
}

function isKnown({ entity }: RawRow, column: string): boolean {
  const { fields } = entities[entity];
  if (
    column === '' ||
    column in fields ||
    ownColumns.has(column) ||
    column.endsWith('_id') ||
    readElsewhere(entity).includes(column)
  )
    return true;
  return Object.values(fields).some(({ also }) => also?.includes(column));
}

/** Nested JSON repeats whole objects: the first is kept, and completed by what it left open. */
function joinTwice(rows: readonly RawRow[]): Gathered {
  const byId = new Map<string, RawRow>();
  const remarks: Gathered['remarks'] = [];
  for (const row of rows) {
    const key = `${row.entity} ${row.id}`;
    const first = byId.get(key);
    if (!first) {
      byId.set(key, row);
      continue;
    }
    const differs = Object.keys(row.cells).filter(
      (column) => row.cells[column] && first.cells[column] && row.cells[column] !== first.cells[column],
    );
    for (const column of differs) {
      remarks.push(
        remark(
          row,
          /*i18n*/ 'The same id was given before with something else here; the first is kept.',
          'ignored',
          column,
          row.cells[column] ?? null,
        ),
      );
    }
    byId.set(key, { ...first, cells: completed(first.cells, row.cells) });
  }
  return { rows: [...byId.values()], remarks };
}

const completed = (first: Cells, second: Cells): Cells => ({
  ...second,
  ...Object.fromEntries(
    Object.entries(first).filter(([column, value]) => value !== null || second[column] === undefined),
  ),
});
