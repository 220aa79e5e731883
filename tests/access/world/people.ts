import type pg from 'pg';
import type { WorkerFacts } from '../model/facts.ts';
import { workers } from './cast.ts';
import type { Table } from './catalogue.ts';
import { idOf } from './ids.ts';
import { insertRows } from './insert.ts';
import { makeRow } from './rows.ts';

type Tables = ReadonlyMap<string, Table>;

export const tokenOf = (worker: string): string => idOf('token', worker);
export const workerId = (worker: string): string => idOf('worker', worker);
export const caseloadId = (worker: string): string => idOf('caseload', worker);
export const programId = (program: string): string => idOf('program', program);

const ends = { live: '12 hours', expired: '-1 minute', locked: '12 hours' };

async function signIn(admin: pg.Client, { name, session }: WorkerFacts): Promise<void> {
  await admin.query(`INSERT INTO auth.users (id, name, email) VALUES ($1, $2, $1 || '@example.org')`, [
    idOf('user', name),
    name,
  ]);
  await admin.query(
    `INSERT INTO auth.sessions (id, token, user_id, expires_at, locked_at)
    VALUES ($1, $1, $2, now() + $3::interval, CASE WHEN $4 THEN now() END)`,
    [tokenOf(name), idOf('user', name), ends[session ?? 'live'], session === 'locked'],
  );
}

const workerRow = (tables: Tables, table: Table, { name, agency, roles, cleared, left }: WorkerFacts) =>
  makeRow(
    tables,
    table,
    { agency, worker: name },
    {
      id: workerId(name),
      user_id: idOf('user', name),
      caseload_id: caseloadId(name),
      name,
      roles,
      clearances: cleared ?? [],
      languages: ['en'],
      ended_at: left ? '2026-01-01T00:00:00Z' : null,
    },
  );

function supervisionRows(
  tables: Tables,
  table: Table,
  { name, agency, supervises, supervised }: WorkerFacts,
) {
  const row = (whom: string, ended_at: string | null) =>
    makeRow(
      tables,
      table,
      { agency, worker: name },
      {
        id: idOf('supervision', name, whom),
        supervisor_id: workerId(name),
        worker_id: workerId(whom),
        ended_at,
      },
    );
  return [
    ...(supervises ?? []).map((whom) => row(whom, null)),
    ...(supervised ?? []).map((whom) => row(whom, '2026-01-01T00:00:00Z')),
  ];
}

const programRows = ({ name, agency, spans, worksIn }: WorkerFacts) =>
  [...(spans ?? []), ...(worksIn ?? [])].map((program) => ({
    agency_id: idOf('agency', agency),
    worker_id: workerId(name),
    program_id: programId(program),
    spans: spans?.includes(program) ?? false,
  }));

/** The two agencies with their programs and everybody who works there, signed in or no longer. */
export async function fillPeople(admin: pg.Client, tables: Tables): Promise<void> {
  const get = (name: string) => tables.get(name) as Table;
  const agencies = (['here', 'there'] as const).map((agency) =>
    makeRow(tables, get('agencies'), { agency, worker: 'owner' }, { name: `Agency ${agency}` }),
  );
  await insertRows(admin, get('agencies'), agencies);
  const programs = (['stroke', 'housing', 'elsewhere'] as const).map((program) => {
    const agency = program === 'elsewhere' ? 'there' : 'here';
    const bundle = { agency, worker: 'owner' } as const;
    return makeRow(tables, get('programs'), bundle, { id: programId(program), name: program });
  });
  await insertRows(admin, get('programs'), programs);
  for (const worker of workers) await signIn(admin, worker);
  const rows = workers.map((worker) => workerRow(tables, get('workers'), worker));
  await insertRows(admin, get('workers'), rows);
  const supervisions = workers.flatMap((worker) => supervisionRows(tables, get('supervisions'), worker));
  await insertRows(admin, get('supervisions'), supervisions);
  await insertRows(admin, get('worker_programs'), workers.flatMap(programRows));
}
