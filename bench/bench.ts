import { availableParallelism, cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { keptSecret } from '#platform/config/secret.ts';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { prepareDatabase } from '#platform/db/migrate.ts';
import { loadAgency } from '../src/load/index.ts';
import { gather } from './support/cast.ts';
import { Child, startServer, type Usage } from './support/child.ts';
import { layFloor } from './support/floor.ts';
import { measure } from './support/measure.ts';
import { postgresClock } from './support/postgres.ts';
import { scenarios } from './support/scenarios.ts';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '10000' },
    data: { type: 'string' },
    database: { type: 'string' },
    seconds: { type: 'string', default: '5' },
    only: { type: 'string' },
    profile: { type: 'string' },
    connections: { type: 'string', default: '1,8,32' },
  },
});
const clients = Number(values.clients);
const data = resolve(values.data ?? `data/bench-${clients}`);
const secret = keptSecret(data);
const server = values.database
  ? { adminUrl: values.database, stop: async () => {} }
  : await startEmbedded({ dataFolder: data, log: console.error });
const { adminUrl } = server;
await prepareDatabase(adminUrl, secret);
const admin = new pg.Client(adminUrl);
await admin.connect();
if ((await admin.query('SELECT FROM agencies LIMIT 1')).rowCount === 0)
  await loadAgency({ adminUrl, clients, now: new Date(), lanes: availableParallelism(), log: console.error });
// Comparing everybody with everybody once is the night's work after a load, not what is measured here.
await admin.query('TRUNCATE linkage_queue');
const cast = await gather(adminUrl, secret, clients);
const app = startServer({ adminUrl, secret, data });
const address = await app.address;
await new Promise((done) => setTimeout(done, 3000));
const idle = await app.ask<Usage>('usage');
const floor = new Child('floor.ts', { FLOOR_URL: adminUrl });
const floorAddress = await floor.address;
const visits = await layFloor(app, floor, cast, adminUrl);
const pgClock = await postgresClock(adminUrl);
const show = (n: number) => n.toFixed(n < 10 ? 1 : 0);
console.log(
  `${clients} clients; ${cpus()[0]?.model}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}; idle ${idle.memory.toFixed(0)} MB`,
);
for (const scenario of scenarios) {
  if (values.only && !scenario.name.includes(values.only)) continue;
  for (const n of values.connections.split(',').map(Number)) {
    for (const [label, at, child, visit] of [
      ['app', address, app, scenario.visit(cast)],
      ['floor', floorAddress, floor, visits.get(scenario.name)],
    ] as const) {
      if (!visit) continue;
      let before: Usage | undefined;
      let pgBefore = 0;
      const m = await measure(at, n, Number(values.seconds), visit, async () => {
        if (values.profile && label === 'app') await child.ask('beginProfile');
        before = await child.ask<Usage>('usage');
        pgBefore = pgClock?.() ?? 0;
      });
      if (values.profile && label === 'app')
        await child.ask(
          'endProfile',
          `${values.profile}/${scenario.name.replaceAll(' ', '-')}-${n}.cpuprofile`,
        );
      const after = await child.ask<Usage>('usage');
      const node = ((after.cpu - (before?.cpu ?? 0)) * 1000) / m.visits;
      const pgms = (((pgClock?.() ?? 0) - pgBefore) * 1000) / m.visits;
      console.log(
        `${scenario.name.padEnd(24)} ${label.padEnd(6)} ${String(n).padStart(3)}  p50 ${show(m.p50)}  p95 ${show(m.p95)}  p99 ${show(m.p99)}  ${show(m.perSecond)}/s  node ${node.toFixed(2)} ms  pg ${pgms.toFixed(2)} ms  ${after.memory.toFixed(0)} MB`,
      );
    }
  }
}
await app.stop();
await floor.stop();
await admin.end();
await server.stop();
