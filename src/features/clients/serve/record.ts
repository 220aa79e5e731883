import type { WorkerActor } from '#platform/access/actor.ts';
import { can } from '#platform/access/capabilities.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound, Refused } from '#platform/errors/index.ts';
import { type Context, Download } from '#platform/http/context.ts';
import type { clientRoutes } from '../contract.ts';
import { toCsv } from '../rules/csv.ts';
import { RecordReader } from '../store/record.ts';

const pageSize = 100;
const everything = 100_000;

/** The supervisor's right, and the responsible worker's for their own clients. */
async function readerFor(db: Db, actor: WorkerActor, clientId: string): Promise<RecordReader> {
  const reader = new RecordReader(db, actor);
  if (!(await reader.find(clientId))) throw notFound();
  if (can(actor.roles, 'read access log') || (await reader.isResponsible(clientId))) return reader;
  throw new Refused(
    403,
    /*i18n*/ 'Only the responsible worker and supervisors read who has looked at a record.',
  );
}

function paged<T>(rows: T[]): { page: T[]; more: boolean } {
  return { page: rows.slice(0, pageSize), more: rows.length > pageSize };
}

export async function readAccessList({
  db,
  actor,
  params,
  query,
}: Context<typeof clientRoutes.readAccessList>) {
  const reader = await readerFor(db, actor, params.clientId);
  const { page, more } = paged(await reader.looks(params.clientId, pageSize + 1, query.before ?? null));
  return { looks: page, more };
}

export async function exportAccessList({ db, actor, params }: Context<typeof clientRoutes.exportAccessList>) {
  const reader = await readerFor(db, actor, params.clientId);
  const looks = await reader.looks(params.clientId, everything, null);
  const rows = looks.map(({ at, who, kind, action, what, why }) => [at, who, kind, action, what, why]);
  const text = toCsv([['when', 'who', 'as', 'did', 'what', 'why'], ...rows]);
  return new Download(new TextEncoder().encode(text), 'access-list.csv');
}

export async function readHistory({ db, actor, params, query }: Context<typeof clientRoutes.readHistory>) {
  const reader = new RecordReader(db, actor);
  if (!(await reader.find(params.clientId))) throw notFound();
  const { page, more } = paged(await reader.edits(params.clientId, pageSize + 1, query.before ?? null));
  return { edits: page, more };
}
