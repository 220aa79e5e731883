import { type Field, type Person, personOf } from '#features/linkage/match/person.ts';
import { columnsOf } from './columns.ts';
import { dateOf, dayFirstIn } from './dates.ts';
import { type Row, rowsOf } from './rows.ts';
import { type Truth, truthOfClusters, truthOfPairs } from './truth.ts';

/** A file of records: what is compared, and who is who (undefined when nothing says so). */
export type Records = {
  readonly fields: readonly Field[];
  readonly people: readonly Person[];
  readonly truth: Truth | undefined;
};

/** FEBRL and GeCo name records rec-12-org, rec-12-dup-0: the number says who it is. */
const whoOf = (id: string) => /^rec-?(\d+)-/.exec(id.trim())?.[1];

/** “Karimi, Amal” or “Amal Karimi”. */
function nameOf(name: string, part: string): string {
  const [family = '', given] = name.split(',');
  if (given !== undefined) return part === 'given' ? given : family;
  const words = name.trim().split(/\s+/);
  return part === 'given' ? words.slice(0, -1).join(' ') : (words.at(-1) ?? '');
}

const wholeDate = ([year = '', month = '', day = '']: readonly string[]) => [year, month, day].join('-');

/** How each field of a row is read; dates in the order in which the whole column is written. */
function readersOf(rows: readonly Row[], fields: readonly Field[], from: readonly (readonly string[])[]) {
  return fields.map(({ kind }, place) => {
    const columns = from[place] ?? [];
    const said = (row: Row) => columns.map((column) => row[column] ?? '');
    if (kind !== 'birth') return (row: Row) => said(row).join(' ');
    if (columns.length > 1) return (row: Row) => dateOf(wholeDate(said(row)), false);
    const dayFirst = dayFirstIn(rows.map((row) => said(row)[0] ?? ''));
    return (row: Row) => dateOf(said(row)[0] ?? '', dayFirst);
  });
}

/** Whether a value of a column comes back; rows that are numbered through in each of several files do not count. */
function repeatsIn(rows: readonly Row[], several: boolean): (header: string) => boolean {
  return (header) => {
    const said = rows.flatMap((row) => row[header] || []);
    const different = new Set(said);
    const numbered = several && different.has(String(different.size - 1)) && different.has('1');
    return different.size < said.length && !numbered;
  };
}

/** Several files are read as one; `labels` is a list of pairs, where the records do not say themselves who is who. */
export function readRecords(
  files: readonly string[],
  mapping: Readonly<Record<string, string>>,
  labels?: string,
): Records {
  const rows = files.flatMap(rowsOf);
  const headers = [...new Set(files.length > 1 ? rows.flatMap(Object.keys) : Object.keys(rows[0] ?? {}))];
  const { fields, from, truth, id, fullName } = columnsOf(
    headers,
    mapping,
    repeatsIn(rows, files.length > 1),
  );
  if (fields.length === 0) throw new Error(`no column of ${files.join(', ')} can be compared`);
  const readers = readersOf(rows, fields, from);
  const placeOf = new Map(fields.map(({ name }, place) => [name, place]));
  const people = rows.map((row) =>
    personOf(fields, (name) => {
      const place = placeOf.get(name) ?? 0;
      const whole = fullName !== undefined && (from[place] ?? []).length === 0;
      return [whole ? nameOf(row[fullName] ?? '', name) : readers[place]?.(row)];
    }),
  );
  if (labels) {
    const ids = rows.map((row, at) => (id ? (row[id] ?? '') : String(at)));
    return { fields, people, truth: truthOfPairs(rowsOf(labels), ids) };
  }
  const who = rows.map((row) => (truth ? row[truth] : whoOf(row[id ?? ''] ?? '')));
  // A record of which nothing is said is of somebody else than all others.
  const said = who.some((one) => one !== undefined && one !== '');
  return {
    fields,
    people,
    truth: said ? truthOfClusters(who.map((one, at) => one || `row ${at}`)) : undefined,
  };
}
