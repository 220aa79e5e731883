import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { readConfig } from '#platform/config/index.ts';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { prepareDatabase } from '#platform/db/migrate.ts';
import { loadAgency, signIns } from '../src/load/index.ts';

/**
 * Fills an empty database with a large agency: `npm run seed -- --clients 100000`. Without --database it is the
 * embedded one of the data folder, which must not be running. --sign-ins gives one of each role a password and
 * prints it.
 */
const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '10000' },
    database: { type: 'string' },
    'sign-ins': { type: 'boolean', default: false },
  },
});
const clients = Number(values.clients);
if (!Number.isInteger(clients) || clients < 100) {
  console.error('Say how many clients, at least a hundred: npm run seed -- --clients 10000');
  process.exit(1);
}
const config = readConfig(process.env);
const given = values.database ?? config.databaseUrl;
const server = given
  ? { adminUrl: given, stop: async () => {} }
  : await startEmbedded({ dataFolder: config.dataFolder, log: console.log });
try {
  const { adminUrl } = server;
  await prepareDatabase(adminUrl, config.secret);
  const began = performance.now();
  await loadAgency({ adminUrl, clients, now: new Date(), lanes: availableParallelism(), log: console.log });
  console.log(
    `${clients} clients with ${clients * 10} notes in ${Math.round((performance.now() - began) / 1000)} s.`,
  );
  if (values['sign-ins'])
    for (const { email, password } of await signIns(adminUrl)) console.log(`${email}  ${password}`);
} finally {
  await server.stop();
}
