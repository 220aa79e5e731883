import { createInterface } from 'node:readline/promises';
import { readConfig } from '#platform/config/index.ts';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { prepareDatabase } from '#platform/db/migrate.ts';
import { recreateDatabase } from './support/database.ts';

/** Empties the embedded database and migrates it anew. Asks first, unless called with --yes. */
const config = readConfig(process.env);
if (config.databaseUrl) {
  console.error('DATABASE_URL is set. This only empties the embedded database; drop your own one yourself.');
  process.exit(1);
}
if (!process.argv.includes('--yes')) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `This deletes everything in the database of ${config.dataFolder}. Type "yes": `,
  );
  terminal.close();
  if (answer.trim() !== 'yes') process.exit(1);
}
const server = await startEmbedded({ dataFolder: config.dataFolder, log: console.log });
try {
  await recreateDatabase(server.adminUrl);
  await prepareDatabase(server.adminUrl, config.secret);
  console.log('The database is empty and migrated.');
} finally {
  await server.stop();
}
