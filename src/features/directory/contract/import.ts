import { z } from 'zod';
import { Id, line } from '#platform/values/index.ts';

const mostFiles = 60;

export const NewImport = z.strictObject({
  /** Whose directory it is. Its name and the ids inside it say which entries an import updates. */
  source: line(80).default('hsds'),
  files: z
    .array(
      z.strictObject({
        name: line(200),
        text: z.string({ error: /*i18n*/ 'Please send the text of the file.' }),
      }),
    )
    .min(1, /*i18n*/ 'Please choose at least one file.')
    .max(mostFiles, `Please choose at most ${mostFiles} files.`),
  /** True: tells what would be done and changes nothing. */
  dryRun: z.boolean().default(true),
});
export type NewImport = z.output<typeof NewImport>;

/** One thing that was found in the files. `row` counts the rows of data from 1; in JSON it is a path. */
export const Remark = z.object({
  file: z.string(),
  row: z.string().nullable(),
  entity: z.string().nullable(),
  field: z.string().nullable(),
  /** What stood there, cut to 120 characters. */
  value: z.string().nullable(),
  /** Why, as a sentence. */
  problem: z.string(),
  done: z.enum(['refused', 'field left out', 'completed', 'ignored']),
});
export type Remark = z.output<typeof Remark>;

export const Counts = z.object({
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
});
export type Counts = z.output<typeof Counts>;

export const ImportReport = z.object({
  id: Id.nullable(),
  dryRun: z.boolean(),
  source: z.string(),
  counts: Counts,
  entities: z.array(Counts.extend({ entity: z.string() })),
  /** What happened to each row, in the order of the files; at most 2,000, refused and updated ones first. */
  rows: z.array(
    z.object({
      file: z.string(),
      row: z.string(),
      entity: z.string(),
      name: z.string(),
      done: z.enum(['added', 'updated', 'unchanged', 'refused']),
    }),
  ),
  /** At most 2,000; `remarksLeftOut` says how many more there are. */
  remarks: z.array(Remark),
  rowsLeftOut: z.number().int(),
  remarksLeftOut: z.number().int(),
});
export type ImportReport = z.output<typeof ImportReport>;

export const PastImport = z.object({
  id: Id,
  source: z.string(),
  files: z.array(z.string()),
  counts: Counts,
  at: z.string(),
  by: z.string().nullable(),
});
