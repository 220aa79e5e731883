import pg from 'pg';
import { dropIndexes } from './indexes.ts';
import { prepareAgency, prepareSources } from './prepare.ts';
import { statements } from './statements.ts';

const chunk = 25_000;
const lanes = 2;

type Job = (lane: pg.Client) => Promise<unknown>;
type Load = { readonly agencyId: string; readonly clients: number; readonly log: (line: string) => void };

/**
 * Fills the migrated database that `adminUrl` names with one big agency, as the superuser and with triggers off; what
 * the triggers would keep is filled set-based at the end. Two lanes work side by side.
 */
export async function loadAgency(adminUrl: string, load: Load): Promise<void> {
  const connections = await Promise.all(Array.from({ length: lanes }, () => connect(adminUrl)));
  try {
    await loadWith(connections, load);
  } finally {
    await Promise.all(connections.map((connection) => connection.end()));
  }
}

async function loadWith(connections: readonly pg.Client[], { agencyId, clients, log }: Load): Promise<void> {
  const [main] = connections;
  if (!main) throw new Error('no lane');
  const step = stopwatch(log);
  await prepareSources(main);
  await prepareAgency(main, agencyId, clients);
  step('agency, staff and directory');
  const tables = [...Object.keys(statements), 'client_search'];
  const indexes = await dropIndexes(main, tables);
  await inLanes(connections, chunks(clients), (lane, [from, to]) => fillChunk(lane, agencyId, from, to));
  step(`${clients} clients with all that belongs to them`);
  await main.query('ANALYZE');
  const ofSearch = indexes.filter((definition) => definition.includes('client_search'));
  const others = indexes.filter((definition) => !ofSearch.includes(definition));
  const jobs: readonly Job[] = [
    (lane) => fillSearch(lane, agencyId, ofSearch),
    (lane) => fillVersions(lane, agencyId),
    ...others.map(
      (definition): Job =>
        (lane) =>
          lane.query(definition),
    ),
  ];
  await inLanes(connections, jobs, (lane, job) => job(lane));
  step('indexes, and under what people are found');
  await main.query('DROP SCHEMA load CASCADE');
  await main.query('ANALYZE');
  step('statistics');
}

async function connect(adminUrl: string): Promise<pg.Client> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  await client.query(
    `SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '128MB'; SET maintenance_work_mem = '1GB'; SET max_parallel_maintenance_workers = 0`,
  );
  return client;
}

function chunks(clients: number): readonly (readonly [from: number, to: number])[] {
  return Array.from(
    { length: Math.ceil(clients / chunk) },
    (_, nth) => [nth * chunk + 1, Math.min((nth + 1) * chunk, clients)] as const,
  );
}

async function fillChunk(lane: pg.Client, agencyId: string, from: number, to: number): Promise<void> {
  await lane.query('BEGIN');
  for (const [table, [columns, select]] of Object.entries(statements)) {
    const [first] = columns.split(',');
    await lane.query(
      `INSERT INTO ${table} (agency_id, ${columns}) SELECT '${agencyId}'::uuid, made.* FROM (${select}) AS made (${columns}) ORDER BY ${first}`,
      [from, to],
    );
  }
  await lane.query('COMMIT');
}

/** Under what people are found: by the room's own function, so that both always mean the same. */
async function fillSearch(lane: pg.Client, agencyId: string, indexes: readonly string[]): Promise<void> {
  await lane.query('SELECT access.index_agency($1)', [agencyId]);
  for (const definition of indexes) await lane.query(definition);
}

/** The goals of each version as they stand, as `goal_content` says it, but for all at once. */
async function fillVersions(lane: pg.Client, agencyId: string): Promise<void> {
  await lane.query(
    `INSERT INTO plan_version_goals (agency_id, client_id, plan_version_id, goal_id, position, content)
     SELECT g.agency_id, g.client_id, v.id, g.id, g.position, jsonb_build_object(
       'title', g.title, 'words', g.words, 'hope', g.hope, 'measure', g.measure, 'baseline', g.baseline, 'target', g.target, 'dueOn', g.due_on, 'steps', s.steps)
     FROM plan_versions v
     JOIN goals g ON g.agency_id = v.agency_id AND g.plan_id = v.plan_id
     JOIN (
       SELECT goal_id, jsonb_agg(jsonb_build_object('id', id, 'title', title, 'owner', owner, 'ownerName', owner_name, 'dueOn', due_on) ORDER BY id) AS steps
       FROM steps WHERE agency_id = $1 GROUP BY goal_id
     ) s ON s.goal_id = g.id
     WHERE v.agency_id = $1`,
    [agencyId],
  );
}

async function inLanes<T>(
  connections: readonly pg.Client[],
  work: readonly T[],
  run: (lane: pg.Client, one: T) => Promise<unknown>,
): Promise<void> {
  const left = [...work];
  await Promise.all(
    connections.map(async (lane) => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await run(lane, one);
    }),
  );
}

function stopwatch(log: (line: string) => void): (what: string) => void {
  let since = performance.now();
  return (what) => {
    const now = performance.now();
    log(`${((now - since) / 1000).toFixed(1).padStart(7)} s  ${what}`);
    since = now;
  };
}
