import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DirectoryImports, type ImportReport } from '#features/directory/index.ts';
import { readConfig } from '#platform/config/index.ts';
import { withDatabase } from './support/running-database.ts';

/**
 * Takes in a directory in HSDS 3.0 from a folder or a file: `npm run import:hsds -- ./county [--write]`.
 * Without --write it only tells what it would do. --source names whose directory it is, --agency which agency
 * of several takes it.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    source: { type: 'string', default: 'hsds' },
    agency: { type: 'string' },
  },
});
const [path] = positionals;
if (!path) {
  console.error('Say where the files are: npm run import:hsds -- ./county [--write]');
  process.exit(1);
}

async function read(from: string): Promise<{ name: string; text: string }[]> {
  const paths = (await stat(from)).isDirectory()
    ? (await readdir(from)).sort().map((name) => join(from, name))
    : [from];
  const texts = paths.filter((one) => /\.(csv|json|tsv)$/i.test(one));
  return Promise.all(texts.map(async (one) => ({ name: basename(one), text: await readFile(one, 'utf8') })));
}

function tell(report: ImportReport): void {
  for (const { entity, added, updated, unchanged, refused } of report.entities) {
    console.log(
      `${entity.padEnd(24)} ${added} added, ${updated} updated, ${unchanged} unchanged, ${refused} refused`,
    );
  }
  for (const { file, row, field, value, problem, done } of report.remarks) {
    const place = [file, row && `row ${row}`, field].filter(Boolean).join(', ');
    console.log(`${place}: ${problem}${value === null ? '' : ` (${value})`} — ${done}`);
  }
  if (report.remarksLeftOut > 0) console.log(`…and ${report.remarksLeftOut} more remarks.`);
  console.log(report.dryRun ? 'This was a dry run: nothing was changed. Add --write to do it.' : 'Done.');
}

async function importFrom(from: string): Promise<void> {
  const files = await read(from);
  await withDatabase(readConfig(process.env), values.agency, async (db, agencyId) => {
    const given = { files, source: values.source, dryRun: !values.write };
    tell(await new DirectoryImports(db, agencyId).take(given, { at: new Date(), by: null }));
  });
}

try {
  await importFrom(path);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
