import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#platform/db/embedded/index.ts';

const port = Number(process.argv[2] ?? 54329);
const dataFolder = join(tmpdir(), `throughline-test-database-${port}`);

const server = await startEmbedded({ dataFolder, log: console.error, ephemeral: true, port });
console.log(server.adminUrl);
setInterval(() => {}, 1 << 30);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => server.stop().then(() => process.exit(0)));
}
