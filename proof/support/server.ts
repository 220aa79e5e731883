import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import type { TestServer } from '#tests/support/application.ts';
import { ensureTemplate, testSecret } from '#tests/support/databases.ts';

/**
 * Gives the work a PostgreSQL with a migrated template to clone: that of THROUGHLINE_TEST_DATABASE_URL, or one of
 * its own that is gone afterwards.
 */
export async function withServer<T>(work: (server: TestServer) => Promise<T>): Promise<T> {
  const given = process.env['THROUGHLINE_TEST_DATABASE_URL'];
  if (given) return work(await prepared(given));
  const dataFolder = await mkdtemp(join(tmpdir(), 'throughline-tests-'));
  const server = await startEmbedded({ dataFolder, log: console.error, ephemeral: true });
  try {
    return await work(await prepared(server.adminUrl));
  } finally {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

const prepared = async (adminUrl: string): Promise<TestServer> => ({
  adminUrl,
  template: await ensureTemplate(adminUrl),
  secret: testSecret,
});
