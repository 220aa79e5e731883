import { availableParallelism, cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { keptSecret } from '#platform/config/secret.ts';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { prepareDatabase } from '#platform/db/migrate.ts';
import { loadAgency } from '../src/load/index.ts';
import { type Cast, gather } from './support/cast.ts';
import { startServer, type Usage } from './support/child.ts';
import { measure } from './support/measure.ts';
import { postgresClock } from './support/postgres.ts';
import { scenarios } from './support/scenarios.ts';

/**
 * What sealing the audit log costs: processor time of Node and PostgreSQL for a signed note, in pairs, with sealing
 * and its index and without both. Where the processor is what notes wait for, that is the share of notes lost.
 * `node bench/sealing.ts --pairs 6`; bar: at most 15 %.
 */
const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '10000' },
    data: { type: 'string' },
    seconds: { type: 'string', default: '8' },
    pairs: { type: 'string', default: '6' },
    connections: { type: 'string', default: '8' },
  },
});
const clients = Number(values.clients);
const data = resolve(values.data ?? `data/bench-${clients}`);
const secret = keptSecret(data);
const index = 'audit_events_in_order';
const never = 2 ** 31 - 1;

type Cost = { readonly perSecond: number; readonly processorMs: number };

async function costOfNotes(adminUrl: string, cast: Cast, sealed: boolean): Promise<Cost> {
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query(`DROP INDEX IF EXISTS ${index}`);
  if (sealed) await admin.query(`CREATE INDEX ${index} ON audit_events (agency_id, transaction_number)`);
  await admin.query('VACUUM (ANALYZE) audit_events');
  await admin.query('CHECKPOINT');
  await admin.end();
  const app = startServer({ adminUrl, secret, data }, { SEAL_EVERY_MS: String(sealed ? 2000 : never) });
  const address = await app.address;
  await new Promise((done) => setTimeout(done, 2000));
  const note = scenarios.find(({ name }) => name === 'signed note');
  if (!note) throw new Error('There is no scenario of a signed note.');
  const clock = await postgresClock(adminUrl);
  let before = 0;
  const [connections, seconds] = [Number(values.connections), Number(values.seconds)];
  const { perSecond, visits } = await measure(address, connections, seconds, note.visit(cast), async () => {
    before = (await app.ask<Usage>('usage')).cpu + (clock?.() ?? 0);
  });
  const after = (await app.ask<Usage>('usage')).cpu + (clock?.() ?? 0);
  await app.stop();
  return { perSecond, processorMs: ((after - before) * 1000) / visits };
}

const server = await startEmbedded({ dataFolder: data, log: console.error });
try {
  const { adminUrl } = server;
  await prepareDatabase(adminUrl, secret);
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  if ((await admin.query('SELECT FROM agencies LIMIT 1')).rowCount === 0)
    await loadAgency({ adminUrl, clients, now: new Date(), lanes: availableParallelism(), log: () => {} });
  await admin.end();
  const cast = await gather(adminUrl, secret, clients);
  console.log(
    `${clients} clients; ${cpus()[0]?.model}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB`,
  );
  const losses: number[] = [];
  for (let pair = 1; pair <= Number(values.pairs); pair++) {
    const order = pair % 2 === 1 ? [false, true] : [true, false];
    const costs = new Map<boolean, Cost>();
    for (const sealed of order) costs.set(sealed, await costOfNotes(adminUrl, cast, sealed));
    const [plain, sealed] = [costs.get(false), costs.get(true)];
    if (!plain || !sealed) continue;
    losses.push(1 - plain.processorMs / sealed.processorMs);
    const tell = ({ perSecond, processorMs }: Cost) =>
      `${processorMs.toFixed(2)} ms a note (${perSecond.toFixed(0)} a second)`;
    console.log(`pair ${pair}: ${tell(plain)} without, ${tell(sealed)} with sealing`);
  }
  losses.sort((one, other) => one - other);
  const median =
    ((losses[Math.floor((losses.length - 1) / 2)] ?? 0) + (losses[Math.ceil((losses.length - 1) / 2)] ?? 0)) /
    2;
  console.log(
    `Sealing costs ${(median * 100).toFixed(1)} % of the notes (median of ${losses.length} pairs; bar 15 %).`,
  );
} finally {
  await server.stop();
}
