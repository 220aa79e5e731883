import pg from 'pg';
import type { FloorRoute } from '../floor.ts';
import type { Cast } from './cast.ts';
import type { Child } from './child.ts';
import { Connection } from './connection.ts';
import type { Visit } from './measure.ts';
import { chartOf, misspelled } from './scenarios.ts';
import { askedByRoom, type Statement, together } from './statement.ts';

/** How the floor is visited for a scenario. */
export type FloorVisits = ReadonlyMap<string, Visit>;

/** What the rooms ask the database for these paths. */
async function heardFor(app: Child, headers: string, paths: readonly string[]): Promise<Statement[]> {
  const connection = await Connection.open(await app.address);
  await app.ask('listen');
  for (const path of paths) await connection.ask('GET', `/api${path}`, headers);
  connection.close();
  return askedByRoom(await app.ask<Statement[]>('heard'));
}

const note = (agencyId: string, clientId: string): Statement => ({
  values: [agencyId, clientId, 'Spoke with her by phone. '.repeat(12)],
  text: `
    WITH k AS (SELECT agency_id, client_id, id, responsible_worker_id AS worker_id FROM cases WHERE agency_id = $1 AND client_id = $2),
    c AS (
      INSERT INTO contacts (agency_id, id, client_id, case_id, worker_id, kind, happened_at)
      SELECT agency_id, gen_random_uuid(), client_id, id, worker_id, 'phone', now() FROM k RETURNING *
    ), n AS (
      INSERT INTO notes (agency_id, id, client_id, case_id, contact_id, author_id, text, signed_at)
      SELECT agency_id, gen_random_uuid(), client_id, case_id, id, worker_id, $3, now() FROM c RETURNING *
    )
    SELECT json_build_object('contact', to_json(c), 'note', to_json(n))::text AS text FROM c, n`,
});

/** The search's functions once more, for one who sees everybody, without asking who that is. */
async function bareSearch(adminUrl: string, { agencyId, executive }: Cast): Promise<void> {
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  try {
    await admin.query('DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench');
    const { rows } = await admin.query<{ definition: string; sees: string }>(
      `SELECT pg_get_functiondef(p.oid) AS definition,
        (SELECT array_agg(program_id)::text FROM worker_programs WHERE worker_id = $1 AND spans) AS sees
      FROM pg_proc p WHERE pronamespace = 'access'::regnamespace AND proname IN ('found', 'candidates', 'find_clients')
      ORDER BY array_position('{found,candidates,find_clients}'::name[], proname)`,
      [executive.id],
    );
    for (const { definition, sees } of rows) {
      const bare = definition
        .replace(/access\.(found|candidates|find_clients)\b/g, 'bench.$1')
        .replaceAll('access.agency_id()', `'${agencyId}'::uuid`)
        .replaceAll('access.kind()', `'worker'::text`)
        .replaceAll('access.principals()', `'${sees}'::uuid[]`)
        .replaceAll('access.barred_clients()', `'{}'::uuid[]`);
      await admin.query(bare);
    }
  } finally {
    await admin.end();
  }
}

/** Serves from the floor what the application answers for each scenario. */
export async function layFloor(app: Child, floor: Child, cast: Cast, adminUrl: string): Promise<FloorVisits> {
  const [manager] = cast.managers;
  const [client] = manager?.clients ?? [];
  if (!manager || !client) throw new Error('nobody is there');
  await bareSearch(adminUrl, cast);
  const find = `/clients?q=${encodeURIComponent('nobody')}`;
  const [today] = await heardFor(app, manager.headers, ['/today']);
  const [caseload] = await heardFor(app, manager.headers, ['/caseload']);
  const chart = await heardFor(app, manager.headers, [chartOf(client.id)]);
  const [search] = await heardFor(app, cast.executive.headers, [find]);
  const routes: [string, string, Statement | undefined, (place: number, turn: number) => string][] = [];
  const nth = <T>(list: readonly T[], place: number) => list[place % list.length];
  const ofManager = (place: number, turn: number) =>
    nth(nth(cast.managers, place)?.clients ?? [], turn)?.id ?? client.id;
  routes.push(['Today', manager.id, today, (place) => nth(cast.managers, place)?.id ?? manager.id]);
  routes.push(['caseload', manager.id, caseload, (place) => nth(cast.managers, place)?.id ?? manager.id]);
  routes.push(['chart', client.id, together(chart), ofManager]);
  routes.push(['signed note', client.id, note(cast.agencyId, client.id), ofManager]);
  const bare = search && {
    ...search,
    text: search.text.replace('access.find_clients', 'bench.find_clients'),
  };
  routes.push([
    'search among all',
    'nobody',
    bare,
    (place, turn) => {
      const seat = turn * 31 + place * 7;
      return misspelled(nth(cast.executive.clients, seat) ?? client, seat);
    },
  ]);
  const visits = new Map<string, Visit>();
  for (const [scenario, sample, statement, asked] of routes) {
    if (!statement) continue;
    const name = scenario.replaceAll(' ', '-');
    await floor.ask('serve', { name, sample, ...statement } satisfies FloorRoute);
    visits.set(scenario, async (connection, place, turn) => {
      const { status, body } = await connection.ask(
        'GET',
        `/${name}/${encodeURIComponent(asked(place, turn))}`,
        '',
      );
      if (status !== 200) throw new Error(`the floor of ${scenario} answers ${status}: ${body}`);
    });
  }
  return visits;
}
