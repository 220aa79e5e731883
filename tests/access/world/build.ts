import type pg from 'pg';
import type { Actor, Agency, ClientFacts, Row, WorkerFacts } from '../model/facts.ts';
import type { Names } from '../model/law.ts';
import { laws } from '../model/laws.ts';
import { isSignedIn, keepsRecords } from '../model/sees.ts';
import { clients, workers } from './cast.ts';
import { hasColumn, keyOf, readCatalogue, type Table } from './catalogue.ts';
import { clientRows } from './clients.ts';
import { idOf } from './ids.ts';
import { insertRows } from './insert.ts';
import { endConsents, fillLinks, linkToken, partners } from './links.ts';
import { dropChecks, dropUniqueness } from './loosen.ts';
import { caseloadId, fillPeople, programId, tokenOf, workerId } from './people.ts';
import { makeRow } from './rows.ts';

export type World = {
  readonly tables: readonly Table[];
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly actors: readonly Actor[];
  readonly names: Names;
};

const byPeople = ['agencies', 'programs', 'workers', 'supervisions', 'worker_programs'];
const derived = ['case_agendas', 'client_access', 'client_search'];
const isOfClients = (table: Table) => table.name === 'clients' || hasColumn(table, 'client_id');

/** Rows of tables without clients: one for each agency; of what is one's own, one for each of some people. */
function otherRows(tables: ReadonlyMap<string, Table>, table: Table) {
  const owner = laws[table.name]?.owner;
  if (owner) {
    const whose = ['owner', 'mate', 'stranger', 'auditor'];
    return whose.map((worker) => {
      const agency: Agency = worker === 'stranger' ? 'there' : 'here';
      const id = { [owner]: workerId(worker), client_id: null };
      return makeRow(tables, table, { agency, worker }, id);
    });
  }
  const usual = (['here', 'there'] as const).map((agency) =>
    makeRow(tables, table, { agency, worker: agency === 'here' ? 'owner' : 'stranger' }),
  );
  if (table.name !== 'self_referrals') return usual;
  const toHousing = { id: idOf('self-referral', 'housing'), program_id: programId('housing') };
  return [...usual, makeRow(tables, table, { agency: 'here', worker: 'owner' }, toHousing)];
}

async function fill(admin: pg.Client, tables: ReadonlyMap<string, Table>, loose: boolean): Promise<void> {
  await dropChecks(admin);
  if (loose) await dropUniqueness(admin);
  await admin.query('SET session_replication_role = replica');
  await fillPeople(admin, tables);
  for (const table of tables.values()) {
    if (byPeople.includes(table.name) || derived.includes(table.name)) continue;
    const shared = !isOfClients(table) || laws[table.name]?.of === 'own';
    await insertRows(admin, table, shared ? otherRows(tables, table) : clientRows(tables, table));
  }
  await fillLinks(admin, tables);
  await admin.query('SET session_replication_role = origin');
  await endConsents(admin);
  await admin.query('SELECT access.rebuild_client(agency_id, id) FROM clients');
  await admin.query('SELECT access.index_agency(id) FROM agencies');
  await admin.query('SELECT access.lay_out_agendas(id) FROM agencies');
}

const programs = ['stroke', 'housing', 'elsewhere'] as const;
const clientById = new Map(clients.map((client) => [idOf('client', client.name), client]));
const agencyById = new Map<unknown, Agency>([
  [idOf('agency', 'here'), 'here'],
  [idOf('agency', 'there'), 'there'],
]);

async function readRows(admin: pg.Client, table: Table): Promise<readonly Row[]> {
  const { rows } = await admin.query<{ key: string; columns: Record<string, unknown> }>(
    `SELECT ${keyOf(table)} AS key, to_jsonb("${table.name}") AS columns FROM "${table.name}"`,
  );
  return rows.map(({ key, columns }): Row => {
    const clientId = table.name === 'clients' ? columns['id'] : columns['client_id'];
    const client: ClientFacts | undefined = clientById.get(String(clientId));
    const agency = agencyById.get(table.name === 'agencies' ? columns['id'] : columns['agency_id']);
    return { table: table.name, key, agency: agency ?? 'unknown', client, columns };
  });
}

function principalsOf(worker: WorkerFacts): readonly string[] {
  if (!isSignedIn(worker) || !keepsRecords(worker)) return [];
  const { name, supervises = [], spans = [] } = worker;
  return [
    workerId(name),
    ...[name, ...supervises].map(caseloadId),
    ...spans.map(programId),
    ...clients
      .filter(({ emergencyOf }) => emergencyOf?.includes(name))
      .map((client) => idOf('emergency', client.name, name)),
  ];
}

function namesOf(rows: World['rows']): Names {
  const protectedAs = new Map<unknown, unknown[]>();
  for (const { columns } of rows.get('field_history') ?? []) {
    const known = protectedAs.get(columns['entity_id']) ?? [];
    protectedAs.set(columns['entity_id'], [...known, columns['sensitivity']]);
  }
  return {
    idOf: workerId,
    uploadOf: (id) => rows.get('uploads')?.find(({ columns }) => columns['id'] === id)?.columns,
    clientOf: (id) => clientById.get(String(id)),
    programOf: (id) => programs.find((program) => programId(program) === id),
    principalsOf,
    everProtectedAs: (entityId) => protectedAs.get(entityId) ?? [],
  };
}

/**
 * Fills two agencies of every relation into the database, and tells what is in it. A loose world has all rows there
 * can be; otherwise what may be there only once is, so that the application can work with it.
 */
export async function buildWorld(admin: pg.Client, loose: boolean): Promise<World> {
  const tables = await readCatalogue(admin);
  await fill(admin, new Map(tables.map((table) => [table.name, table])), loose);
  const rows = new Map<string, readonly Row[]>();
  for (const table of tables) rows.set(table.name, await readRows(admin, table));
  const actors: readonly Actor[] = [
    ...workers.map((worker): Actor => ({ kind: 'worker', name: worker.name, worker })),
    ...partners,
    { kind: 'nobody', name: 'nobody' },
    { kind: 'nobody', name: 'somebody with an empty secret' },
    { kind: 'nobody', name: 'somebody with garbage for a secret' },
  ];
  return { tables, rows, actors, names: namesOf(rows) };
}

/** The secret an actor presents, and how; null presents nothing at all. */
export function secretOf(
  actor: Actor,
): { readonly how: 'present' | 'present_link'; readonly token: string } | null {
  if (actor.kind === 'worker') return { how: 'present', token: tokenOf(actor.name) };
  if (actor.kind === 'partner') return { how: 'present_link', token: linkToken(actor.name) };
  if (actor.name === 'nobody') return null;
  return { how: 'present', token: actor.name.includes('empty') ? '' : `${tokenOf('owner')}' OR true --` };
}
