import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hold } from './hold.ts';
import { clearLeftover } from './leftover.ts';
import { findHome } from './places.ts';

const youngMs = 60_000;

/**
 * Removes data folders whose name begins so and whose owner is gone, with the servers they left running.
 * Folders in use are left alone, and young ones too: their owner may be about to start.
 */
export async function removeAbandoned(parent: string, prefix: string): Promise<void> {
  const folders = (await readdir(parent)).filter((name) => name.startsWith(prefix));
  for (const folder of folders) await removeOne(join(parent, folder)).catch(() => {});
}

async function removeOne(dataFolder: string): Promise<void> {
  if (Date.now() - (await stat(dataFolder)).mtimeMs < youngMs) return;
  const home = await findHome(dataFolder, () => {});
  await hold(home.folder);
  await clearLeftover(home.cluster, () => {});
  await rm(home.folder, { recursive: true, force: true });
  await rm(dataFolder, { recursive: true, force: true });
}
