import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { removeAbandoned } from '#platform/db/embedded/testing.ts';
import { ensureTemplate, testSecret } from './databases.ts';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
    template: string;
    secret: string;
  }
}

const prefix = 'throughline-tests-';

/** A PostgreSQL for this run (or the one of THROUGHLINE_TEST_DATABASE_URL) with a migrated template in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, stop } = await findServer();
  project.provide('adminUrl', adminUrl);
  project.provide('template', await ensureTemplate(adminUrl));
  project.provide('secret', testSecret);
  return stop;
}

async function findServer() {
  const given = process.env['THROUGHLINE_TEST_DATABASE_URL'];
  if (given) return { adminUrl: given, stop: async () => {} };
  await removeAbandoned(tmpdir(), prefix);
  const dataFolder = await mkdtemp(join(tmpdir(), prefix));
  await chmod(dataFolder, 0o711);
  const server = await startEmbedded({ dataFolder, log: console.error, ephemeral: true });
  const stop = async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { adminUrl: server.adminUrl, stop };
}
