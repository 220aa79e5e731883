import type { ReactNode } from 'react';
import css from './Rows.module.css';

export type Column<T> = {
  readonly name: string;
  readonly cell: (row: T) => ReactNode;
  /** The column that names the row; also the heading of its card on a phone. One per table. */
  readonly main?: boolean;
  /** Numbers and buttons stand at the end. */
  readonly end?: boolean;
};

type RowsProps<T> = {
  /** What is listed, for those who hear it. */
  readonly caption: string;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly columns: readonly Column<T>[];
};

/** A dense table where there is room; a card for each row on a phone. */
export function Rows<T>({ caption, rows, keyOf, columns }: RowsProps<T>) {
  return (
    <table className={css['table']}>
      <caption className={css['caption']}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.name} scope="col" data-end={column.end || undefined}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <Cell key={column.name} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<T>({ column, row }: { readonly column: Column<T>; readonly row: T }) {
  if (column.main) return <th scope="row">{column.cell(row)}</th>;
  return (
    <td data-name={column.name} data-end={column.end || undefined}>
      {column.cell(row)}
    </td>
  );
}
