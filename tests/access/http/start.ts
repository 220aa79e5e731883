import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { urlsOf } from '#platform/db/bootstrap.ts';
import type { TestServer } from '#tests/support/application.ts';
import { cloneTemplate } from '#tests/support/databases.ts';
import { buildWorld } from '../world/build.ts';
import type { Asking } from './compare.ts';
import { type Manner, playApplication } from './played.ts';
import { readWords } from './words.ts';

export type Play = Asking & { readonly admin: pg.Client; readonly close: () => Promise<void> };

const unseen: Manner = { takesBack: true, logLevel: process.env['B_LOG'] ?? 'silent' };

/** The world with the application over it, which changes nothing unless told otherwise. */
export async function startPlay(
  { adminUrl, template, secret }: TestServer,
  manner: Manner = unseen,
): Promise<Play> {
  const database = await cloneTemplate(adminUrl, template);
  const admin = new pg.Client(database.adminUrl);
  await admin.connect();
  const world = await buildWorld(admin, false);
  const filesFolder = await mkdtemp(join(tmpdir(), 'throughline-files-'));
  const played = await playApplication(urlsOf(database.adminUrl, secret), secret, filesFolder, manner);
  return {
    played,
    world,
    secret,
    words: readWords(world),
    admin,
    close: async () => {
      await played.close();
      await admin.end();
      await database.drop();
      await rm(filesFolder, { recursive: true, force: true });
    },
  };
}
