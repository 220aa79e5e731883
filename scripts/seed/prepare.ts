import type pg from 'pg';

import { familyNames, givenNames } from './names.ts';
import { makeNotes, threads } from './texts.ts';

/** How a big agency is built: as many clients for each case manager, case managers for each supervisor, programs. */
export const clientsEach = 60;
const managersEach = 10;
const programCount = 40;
const services = 200;
const closedShare = 0.2;
const notes = 20_000;

/** What the statements lean on: sources of names and texts, chance as a hash, and one row for each client. */
const helpers = `
  CREATE SCHEMA load;
  CREATE FUNCTION load.id(kind integer, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT ('01930' || lpad(to_hex(kind), 3, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
  CREATE FUNCTION load.dice(n bigint, nth integer, sides integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT ((hashint8extended(n, nth) & 9223372036854775807) % sides)::integer $$;
  CREATE FUNCTION load.today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT current_date $$;
  CREATE FUNCTION load.contact_at(n bigint, k integer, closed_at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT date_trunc('day', coalesce(closed_at, now())) - make_interval(
      days => 1 + load.dice(n, 70 + k, 9) + (9 - k) * 17 + CASE WHEN load.dice(n, 69, 20) = 0 THEN 16 ELSE 0 END, hours => -15 - load.dice(n, 200 + k, 7)) $$;
  CREATE TABLE load.given (n integer, name text);
  CREATE TABLE load.family (n integer, name text);
  CREATE TABLE load.note (n integer, text text);
  CREATE TABLE load.thread (n integer, domain text, need text, words text, impact text, wished text, goal text, measure text, baseline text, target text, request text);
  CREATE TABLE load.step (thread integer, place integer, title text, owner text);
  CREATE TABLE load.service (n integer, id uuid, organization_id uuid);
  CREATE TABLE load.worker (n integer, id uuid, caseload_id uuid);
  CREATE TABLE load.client (n bigint, client_id uuid, case_id uuid, worker_id uuid, program_id uuid, thread integer, service integer, opened_at timestamptz, closed_at timestamptz)`;

async function fill(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  await client.query(
    `INSERT INTO load.${table} SELECT * FROM json_populate_recordset(NULL::load.${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

const numbered = (values: readonly string[], column: string) =>
  values.map((value, n) => ({ n, [column]: value }));

/** Makes the schema \`load\` and fills what does not depend on the number of clients. */
export async function prepareSources(client: pg.Client): Promise<void> {
  await client.query(helpers);
  await fill(client, 'given', numbered(givenNames, 'name'));
  await fill(client, 'family', numbered(familyNames, 'name'));
  await fill(client, 'note', numbered(makeNotes(notes), 'text'));
  await fill(
    client,
    'thread',
    threads.map((thread, n) => ({ ...thread, n, words: thread.words[0], wished: thread.wished[0] })),
  );
  await fill(
    client,
    'step',
    threads.flatMap(({ steps }, thread) =>
      [1, 2, 3].map((place) => ({
        thread,
        place,
        title: (steps[place - 1] ?? steps[0])?.[0],
        owner: (steps[place - 1] ?? steps[0])?.[1],
      })),
    ),
  );
}

/** The agency, its programs, staff and directory, and who is whose client. Answers how many case managers there are. */
export async function prepareAgency(client: pg.Client, agencyId: string, clients: number): Promise<number> {
  const managers = Math.ceil(clients / clientsEach);
  const supervisors = Math.ceil(managers / managersEach);
  await client.query(
    `INSERT INTO agencies (id, name, time_zone, phone) VALUES ($1, 'Great Lakes Human Services', 'America/Chicago', '312-555-0100')`,
    [agencyId],
  );
  const run = (text: string, ...values: unknown[]) => client.query(text, [agencyId, ...values]);
  await run(
    `INSERT INTO programs (agency_id, id, name) SELECT $1, load.id(30, n), 'Program ' || n FROM generate_series(1, $2::int) n`,
    programCount,
  );
  const worker = `INSERT INTO workers (agency_id, id, caseload_id, name, email, roles, started_on)
    SELECT $1, load.id($2, s.n), load.id($2 + 1, s.n), g.name || ' ' || f.name, $4 || s.n || '@greatlakes.example', ARRAY[$5], load.today() - 900
    FROM generate_series(1, $3::int) AS s (n) JOIN load.given g ON g.n = load.dice(s.n, 301, (SELECT count(*)::int FROM load.given)) JOIN load.family f ON f.n = load.dice(s.n, 302, (SELECT count(*)::int FROM load.family))`;
  await run(worker, 31, managers, 'manager', 'case_manager');
  await run(worker, 33, supervisors, 'supervisor', 'supervisor');
  await run(worker, 35, programCount, 'director', 'director');
  await run(
    `INSERT INTO supervisions (agency_id, id, supervisor_id, worker_id) SELECT $1, load.id(37, n), load.id(33, 1 + (n - 1) / $3::int), load.id(31, n) FROM generate_series(1, $2::int) n`,
    managers,
    managersEach,
  );
  await run(
    `INSERT INTO worker_programs (agency_id, worker_id, program_id, spans) SELECT $1, load.id(35, n), load.id(30, n), true FROM generate_series(1, $2::int) n`,
    programCount,
  );
  await run(
    `INSERT INTO organizations (agency_id, id, name, email) SELECT $1, load.id(38, s.n), f.name || ' Services', 'desk' || s.n || '@provider.example' FROM generate_series(1, $2::int) AS s (n) JOIN load.family f ON f.n = s.n`,
    services,
  );
  await run(
    `INSERT INTO services (agency_id, id, organization_id, name, domains, waiting_days, capacity)
    SELECT $1, load.id(39, s.n), load.id(38, s.n), t.need || ', ' || s.n, ARRAY[t.domain], load.dice(s.n, 303, 60), 'open' FROM generate_series(1, $2::int) AS s (n) JOIN load.thread t ON t.n = s.n % (SELECT count(*)::int FROM load.thread)`,
    services,
  );
  await run(
    'INSERT INTO load.service SELECT row_number() OVER (ORDER BY id) - 1, id, organization_id FROM services WHERE agency_id = $1',
  );
  await client.query(
    'INSERT INTO load.worker SELECT n, load.id(31, n), load.id(32, n) FROM generate_series(1, $1::int) n',
    [managers],
  );
  await client.query(
    `INSERT INTO load.client
     SELECT n, load.id(1, n), load.id(2, n), load.id(31, 1 + (n - 1) / $2::int), load.id(30, 1 + ((n - 1) / $2::int) % $3::int), load.dice(n, 310, $4), load.dice(n, 311, $5), o.at, CASE WHEN load.dice(n, 313, 1000) < $6 THEN o.at + interval '190 days' END
     FROM generate_series(1, $1::bigint) n CROSS JOIN LATERAL (SELECT date_trunc('hour', now()) - make_interval(days => 200 + load.dice(n, 312, 340)) AS at) o`,
    [clients, clientsEach, programCount, threads.length, services, closedShare * 1000],
  );
  await client.query('CREATE INDEX ON load.client (n)');
  for (const table of ['client', 'given', 'family', 'note', 'thread', 'step', 'service', 'worker'])
    await client.query(`ANALYZE load.${table}`);
  return managers;
}
