import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type Field, type Person, personOf } from '#features/linkage/match/person.ts';
import { columnsOf } from './columns.ts';

/** A file of records: what is compared, and of whom each record truly is (undefined when the file does not say). */
export type Records = {
  readonly fields: readonly Field[];
  readonly people: readonly Person[];
  readonly truth: readonly string[] | undefined;
};

type Row = Readonly<Record<string, string>>;

/** FEBRL and GeCo name records rec-12-org, rec-12-dup-0: the number says who it is. */
const whoOf = (id: string) => /^rec-?(\d+)-/.exec(id.trim())?.[1];

/** “Karimi, Amal” or “Amal Karimi”. */
function nameOf(row: Row, column: string, part: string): string {
  const name = row[column] ?? '';
  const [family = '', given] = name.split(',');
  if (given !== undefined) return part === 'given' ? given : family;
  const words = name.trim().split(/\s+/);
  return part === 'given' ? words.slice(0, -1).join(' ') : (words.at(-1) ?? '');
}

/** Several files are read as one. Throws what csv-parse throws for a file it cannot read. */
export function readRecords(files: readonly string[], mapping: Readonly<Record<string, string>>): Records {
  const rows = files.flatMap((file): Row[] =>
    parse(readFileSync(file), {
      columns: true,
      trim: true,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  );
  const columns = columnsOf(Object.keys(rows[0] ?? {}), mapping);
  const { fields, from, truth, id, fullName } = columns;
  const columnOf = new Map(fields.map(({ name }, place) => [name, from[place] ?? '']));
  const people = rows.map((row) =>
    personOf(fields, (name) => {
      const column = columnOf.get(name) ?? '';
      return [column === '' ? nameOf(row, fullName ?? '', name) : row[column]];
    }),
  );
  const who = rows.map((row) => (truth ? row[truth] : whoOf(row[id ?? ''] ?? '')));
  const known = who.every((said) => said !== undefined && said !== '');
  return { fields, people, truth: known ? (who as string[]) : undefined };
}
