import { parse } from 'csv-parse/sync';
import { fileKindOf } from './files.ts';
import { olderRows } from './older.ts';
import { type Cells, cell, type Gathered, Namer, type RawRow, remark, type SourceFile } from './rows.ts';

const separators = [',', ';', '\t'];
const separatorOf = (text: string): string => {
  const head = text.slice(0, text.indexOf('\n') + 1 || undefined);
  return separators.reduce(
    (best, mark) => (head.split(mark).length > head.split(best).length ? mark : best),
    ',',
  );
};

/** Reads one file of an HSDS datapackage, also with the file and column names of older directories. */
export function readCsv(file: SourceFile): Gathered {
  const kind = fileKindOf(file.name);
  if (!kind)
    return {
      rows: [],
      remarks: [remark({ file: file.name }, /*i18n*/ 'HSDS has no file of this name.', 'ignored')],
    };
  if (kind.ignored) return { rows: [], remarks: [remark({ file: file.name }, kind.ignored, 'ignored')] };
  const { records, remarks } = recordsOf(file);
  const [header, ...data] = records;
  const columns = (header ?? []).map((column) => column.trim().toLowerCase().replaceAll(' ', '_'));
  const namer = new Namer();
  const rows: RawRow[] = [];
  for (const [index, record] of data.entries()) {
    const at = { file: file.name, row: String(index + 1), entity: kind.entity };
    if (record.length > columns.length)
      remarks.push(
        remark(
          at,
          /*i18n*/ 'The row has more cells than the heading has columns.',
          'ignored',
          undefined,
          record.slice(columns.length).join(' '),
        ),
      );
    const all: Cells = {
      ...Object.fromEntries(columns.map((column, nth) => [column, cell(record[nth] ?? '')])),
      ...kind.adds,
    };
    const { [kind.idColumn ?? 'id']: own, ...cells } = all;
    const id = own ? `${kind.idPrefix ?? ''}${own}` : namer.idFor(kind.entity, cells);
    if (!own)
      remarks.push(
        remark(at, /*i18n*/ 'The row has no id; it will be known by what it says.', 'completed', 'id'),
      );
    rows.push({ ...at, id, cells }, ...olderRows({ ...at, id, cells }));
  }
  return { rows, remarks };
}

function recordsOf(file: SourceFile): { records: string[][]; remarks: Gathered['remarks'] } {
  const remarks: Gathered['remarks'] = [];
  const records: string[][] = parse(file.text, {
    bom: true,
    delimiter: separatorOf(file.text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    skip_records_with_error: true,
    on_skip: (failure) => {
      const at = { file: file.name, ...(failure ? { row: `line ${String(failure['lines'])}` } : {}) };
      remarks.push(
        remark(at, /*i18n*/ 'The row cannot be read; perhaps a quotation mark is missing.', 'refused'),
      );
      return undefined;
    },
  });
  return { records, remarks };
}
