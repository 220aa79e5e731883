import type { Counts, ImportReport, Remark } from '../contract.ts';
import { entityNames } from './entities.ts';
import type { RawRow } from './rows.ts';

/** What became of one row. */
export type Taken = { readonly row: RawRow; readonly done: keyof Counts };

const most = 2000;
const importance: Readonly<Record<Taken['done'], number>> = {
  refused: 0,
  updated: 1,
  added: 2,
  unchanged: 3,
};
const weight: Readonly<Record<Remark['done'], number>> = {
  refused: 0,
  'field left out': 1,
  ignored: 2,
  completed: 3,
};

function count(taken: readonly Taken[]): Counts {
  const of = (done: Taken['done']) => taken.filter((one) => one.done === done).length;
  return { added: of('added'), updated: of('updated'), unchanged: of('unchanged'), refused: of('refused') };
}

/** The report of an import: what matters most comes first, and what is too much is counted. */
export function summary(
  head: Pick<ImportReport, 'id' | 'dryRun' | 'source'>,
  taken: readonly Taken[],
  remarks: readonly Remark[],
): ImportReport {
  const byEntity = Map.groupBy(taken, ({ row }) => row.entity);
  const ranked = taken.toSorted((a, b) => importance[a.done] - importance[b.done]);
  return {
    ...head,
    counts: count(taken),
    entities: entityNames.flatMap((entity) =>
      byEntity.has(entity) ? { entity, ...count(byEntity.get(entity) ?? []) } : [],
    ),
    rows: ranked.slice(0, most).map(({ row, done }) => ({
      file: row.file,
      row: row.row,
      entity: row.entity,
      name: nameOf(row),
      done,
    })),
    remarks: remarks.toSorted((a, b) => weight[a.done] - weight[b.done]).slice(0, most),
    rowsLeftOut: Math.max(0, taken.length - most),
    remarksLeftOut: Math.max(0, remarks.length - most),
  };
}

const nameOf = ({ cells, id }: RawRow): string =>
  cells['name'] ??
  cells['number'] ??
  cells['document'] ??
  cells['address_1'] ??
  cells['description']?.slice(0, 80) ??
  id;
