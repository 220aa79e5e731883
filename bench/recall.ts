import { resolve } from 'node:path';
import pg from 'pg';
import { keptSecret } from '#platform/config/secret.ts';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { misspellings } from '../src/features/clients/testing/misspellings.ts';
import { dice, type Named } from '../src/features/clients/testing/names.ts';
import { gather } from './support/cast.ts';
import { startServer } from './support/child.ts';
import { Connection } from './support/connection.ts';

type Sought = Named & { readonly id: string; readonly namesakes: number };
type Found = { readonly people: readonly { readonly id: string; readonly name: string }[] };

/** `namesakes` counts who else bears just these two names. */
const chosen = `
  SELECT c.id, c.given_name AS "givenName", c.family_name AS "familyName", '' AS "birthDate", '' AS phone,
    (SELECT count(*)::int - 1 FROM clients o WHERE o.agency_id = c.agency_id AND o.given_name = c.given_name AND o.family_name = c.family_name) AS namesakes
  FROM clients c
  WHERE abs(hashtext(c.id::text)) % greatest(1, $1::bigint / 1000) = 0
  LIMIT $2`;

/**
 * Who spans everybody asks for people by names with slips in them: who of them stands among the first twenty? Wants a database that `npm run bench` has filled:
 * `node bench/recall.ts --data data/bench-1000000 --clients 1000000 --people 300`.
 */
const asked = (name: string, otherwise: string) => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? otherwise : (process.argv[place + 1] ?? otherwise);
};
const clients = Number(asked('clients', '10000'));
const data = resolve(asked('data', `data/bench-${clients}`));
const secret = keptSecret(data);
const server = await startEmbedded({ dataFolder: data, log: console.error });
const admin = new pg.Client(server.adminUrl);
await admin.connect();
await admin.query('TRUNCATE linkage_queue');
const { rows: sought } = await admin.query<Sought>(chosen, [clients, Number(asked('people', '300'))]);
await admin.end();
const { executive } = await gather(server.adminUrl, secret, clients);
const app = startServer({ adminUrl: server.adminUrl, secret, data });
const connection = await Connection.open(await app.address);

async function find(words: string): Promise<Found['people']> {
  const path = `/api/clients?q=${encodeURIComponent(words)}`;
  const { status, body } = await connection.ask('GET', path, executive.headers);
  if (status !== 200) throw new Error(`${path} answers ${status}: ${body}`);
  return (JSON.parse(body) as Found).people;
}

const share = (part: number, of: number) => (of === 0 ? '–' : `${((part / of) * 100).toFixed(1)} %`);
const roll = dice();
const everywhere = { found: 0, alike: 0, few: 0, ofFew: 0, asked: 0 };
console.log(
  `${clients} clients, ${sought.length} sought, each in every way; the first twenty of who sees everybody`,
);
console.log(
  'asked for with'.padEnd(32),
  'themself'.padStart(9),
  'or a namesake'.padStart(14),
  'up to 19 namesakes'.padStart(19),
);
// A name half typed and a birthday fit thousands among so many.
const wholeNames = Object.entries(misspellings).filter(([kind]) => !/typing|birth|telephone/.test(kind));
for (const [kind, misspell] of wholeNames) {
  const here = { found: 0, alike: 0, few: 0, ofFew: 0, asked: 0 };
  for (const person of sought) {
    const people = await find(misspell(person, roll));
    const found = people.some(({ id }) => id === person.id);
    const whole = `${person.givenName} ${person.familyName}`;
    here.asked++;
    here.found += Number(found);
    here.alike += Number(found || people.some(({ name }) => name === whole));
    here.ofFew += Number(person.namesakes < 20);
    here.few += Number(found && person.namesakes < 20);
  }
  for (const key of ['found', 'alike', 'few', 'ofFew', 'asked'] as const) everywhere[key] += here[key];
  show(kind, here);
}
show('all together', everywhere);

function show(kind: string, { found, alike, few, ofFew, asked }: typeof everywhere): void {
  const columns = [
    share(found, asked).padStart(9),
    share(alike, asked).padStart(14),
    share(few, ofFew).padStart(19),
  ];
  console.log(kind.padEnd(32), ...columns);
}

connection.close();
await app.stop();
await server.stop();
