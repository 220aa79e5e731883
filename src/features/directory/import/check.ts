import type { Remark } from '../contract.ts';
import { entities } from './entities.ts';
import type { Field } from './entity.ts';
import { kinds } from './fields.ts';
import { languageCode } from './languages.ts';
import { type RawRow, remark } from './rows.ts';

export type Value = string | number | null;

/** A row whose values the database can take; references are still the ids of the files. */
export type CheckedRow = RawRow & { readonly values: Readonly<Record<string, Value>> };

/** The row as it can be kept, or undefined when it is refused; and everything that was wrong with it. */
export function check(row: RawRow): { readonly row: CheckedRow | undefined; readonly remarks: Remark[] } {
  const remarks: Remark[] = [];
  const values: Record<string, Value> = {};
  let refused = false;
  for (const [name, field] of Object.entries(entities[row.entity].fields)) {
    const given = row.cells[name];
    const read = given ? readCell(row, name, field, given, remarks) : (given ?? undefined);
    const value =
      read ?? (field.fallback === undefined ? read : fallBack(row, name, field.fallback, given, remarks));
    if (value !== undefined) values[name] = value;
    if (field.required && (value === undefined || value === null)) {
      refused = true;
      remarks.push(
        remark(
          row,
          /*i18n*/ 'This must be given; the row cannot be kept without it.',
          'refused',
          name,
          given ?? null,
        ),
      );
    }
  }
  if (row.entity === 'language')
    values['code'] = languageCode(row.cells['code'] ?? null, row.cells['name'] ?? null);
  return { row: refused ? undefined : { ...row, values }, remarks };
}

function readCell(row: RawRow, name: string, field: Field, given: string, remarks: Remark[]): Value {
  const { value, mended, problem } = kinds[field.kind].read(given);
  if (problem && !field.required) remarks.push(remark(row, problem, 'field left out', name, given));
  if (mended) remarks.push(remark(row, mended, 'completed', name, given));
  return value;
}

function fallBack(
  row: RawRow,
  name: string,
  fallback: string,
  given: string | null | undefined,
  remarks: Remark[],
): string {
  if (fallback !== '' && given)
    remarks.push(remark(row, /*i18n*/ 'The usual value was taken instead.', 'completed', name, fallback));
  return fallback;
}
