import { sql } from 'kysely';
import type { Db } from '#platform/db/index.ts';
import { newId } from '#platform/values/index.ts';
import type { Counts, ImportReport, NewImport, Remark } from '../contract.ts';
import { type CheckedRow, check } from '../import/check.ts';
import { type EntityName, entities, entityNames } from '../import/entities.ts';
import { gather } from '../import/gather.ts';
import { type Known, type LinkedRow, Linker } from '../import/link.ts';
import { remark } from '../import/rows.ts';
import { summary, type Taken } from '../import/summary.ts';
import { classify } from './classify.ts';
import { upsert } from './upsert.ts';

/** Who takes a directory in, and when; nobody from the command line. */
export type Taker = { readonly at: Date; readonly by: string | null };

const breath = () => new Promise((resolve) => setImmediate(resolve));

export class DirectoryImports {
  readonly #db: Db;
  readonly #agencyId: string;

  constructor(db: Db, agencyId: string) {
    this.#db = db;
    this.#agencyId = agencyId;
  }

  /**
   * Takes in the files and tells row by row what was done and why. A dry run does the very same and takes it
   * back; an error changes nothing at all.
   */
  async take(given: NewImport, taker: Taker): Promise<ImportReport> {
    const id = given.dryRun ? null : newId();
    await sql`SAVEPOINT directory_import`.execute(this.#db);
    const { taken, remarks } = await this.#takeAll(given);
    const report = summary({ id, dryRun: given.dryRun, source: given.source }, taken, remarks);
    if (id) await this.#keep(id, given, report.counts, taker);
    else await sql`ROLLBACK TO SAVEPOINT directory_import`.execute(this.#db);
    await sql`RELEASE SAVEPOINT directory_import`.execute(this.#db);
    return report;
  }

  async list() {
    const rows = await this.#db
      .selectFrom('directoryImports as i')
      .leftJoin('workers as w', (join) =>
        join.onRef('w.agencyId', '=', 'i.agencyId').onRef('w.id', '=', 'i.importedBy'),
      )
      .select(['i.id', 'i.source', 'i.files', 'i.counts', 'i.importedAt as at', 'w.name as by'])
      .where('i.agencyId', '=', this.#agencyId)
      .orderBy('i.importedAt', 'desc')
      .limit(50)
      .execute();
    return rows.map((row) => ({ ...row, counts: row.counts as Counts }));
  }

  async #takeAll({ files, source }: NewImport): Promise<{ taken: Taken[]; remarks: Remark[] }> {
    const { rows, remarks } = gather(files);
    await breath();
    const byEntity = Map.groupBy(rows, (row) => row.entity);
    const linker = new Linker(source, await this.#known(source));
    const taken: Taken[] = [];
    for (const entity of entityNames) {
      const checked = (byEntity.get(entity) ?? []).map((row) => ({ given: row, ...check(row) }));
      remarks.push(...checked.flatMap((one) => one.remarks));
      const accepted = checked.flatMap(({ row }) => row ?? []);
      const linked = linker.link(entity, accepted);
      const done = await upsert(this.#db, this.#agencyId, entity, linked);
      const whatOf = new Map<CheckedRow, LinkedRow>(linked.map((row) => [row.from, row]));
      for (const { given, row } of checked) {
        const written = row && whatOf.get(row);
        const became = (written && done.get(written)) ?? 'refused';
        if (written && became === 'refused')
          remarks.push(remark(given, /*i18n*/ 'The database cannot keep this row.', 'refused'));
        taken.push({ row: given, done: became });
      }
      await breath();
    }
    await classify(this.#db, this.#agencyId);
    return { taken, remarks: [...remarks, ...linker.remarks] };
  }

  /** Everything of the directory under the ids by which files of this source may mean it. */
  async #known(source: string): Promise<Map<EntityName, Map<string, Known>>> {
    const known = new Map<EntityName, Map<string, Known>>();
    for (const entity of entityNames) {
      const { rows } =
        await sql<Known>`SELECT id, source, source_id FROM ${sql.table(entities[entity].table)} WHERE agency_id = ${this.#agencyId}`.execute(
          this.#db,
        );
      const own = rows.map((row): [string, Known] => [row.id, row]);
      const sourced = rows
        .filter((row) => row.source === source)
        .map((row): [string, Known] => [row.sourceId, row]);
      known.set(entity, new Map([...own, ...sourced]));
    }
    return known;
  }

  async #keep(id: string, { source, files }: NewImport, counts: Counts, { at, by }: Taker): Promise<void> {
    await this.#db
      .insertInto('directoryImports')
      .values({
        agencyId: this.#agencyId,
        id,
        source,
        files: files.map(({ name }) => name),
        counts: JSON.stringify(counts),
        importedAt: at,
        importedBy: by,
      })
      .execute();
  }
}
