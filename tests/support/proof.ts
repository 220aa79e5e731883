import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import type { TestServer } from './application.ts';
import { ensureTemplate, testSecret } from './databases.ts';

/**
 * Gives a proof, which runs outside the test runner, a server with the migrated template: the one of
 * THROUGHLINE_TEST_DATABASE_URL, or one of its own that is gone afterwards.
 */
export async function withTestServer<T>(work: (server: TestServer) => Promise<T>): Promise<T> {
  const given = process.env['THROUGHLINE_TEST_DATABASE_URL'];
  if (given) return work(await serverAt(given));
  const dataFolder = await mkdtemp(join(tmpdir(), 'throughline-proof-'));
  const server = await startEmbedded({ dataFolder, log: console.error, ephemeral: true });
  try {
    return await work(await serverAt(server.adminUrl));
  } finally {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

const serverAt = async (adminUrl: string): Promise<TestServer> => ({
  adminUrl,
  template: await ensureTemplate(adminUrl),
  secret: testSecret,
});
