import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#platform/config/index.ts';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { removeAbandoned } from '#platform/db/embedded/testing.ts';
import { startThroughline } from '../src/start.ts';

/** Throughline with the sample agency on a database that vanishes with it, for the journeys in a browser. */
const port = process.argv[2] ?? '4310';
const prefix = 'throughline-journeys-';
await removeAbandoned(tmpdir(), prefix);
const dataFolder = await mkdtemp(join(tmpdir(), prefix));
await chmod(dataFolder, 0o711);

const database = await startEmbedded({ dataFolder, log: console.error, ephemeral: true });
const env = {
  DATABASE_URL: database.adminUrl,
  THROUGHLINE_DATA: dataFolder,
  THROUGHLINE_PORT: port,
  THROUGHLINE_LOG_LEVEL: 'error',
};
const throughline = await startThroughline(readConfig(env), { log: console.error });

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await throughline.stop();
    await database.stop();
    await rm(dataFolder, { recursive: true, force: true });
    process.exit(0);
  });
}
