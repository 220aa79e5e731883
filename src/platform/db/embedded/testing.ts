import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
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

/** Runs one query and gives the first column of the first row. */
export async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

/** Another Throughline process that runs this code, and the first line it prints. */
export async function inOtherProcess(code: string): Promise<{ child: ChildProcess; line: string }> {
  const program = `import('#platform/db/embedded/index.ts').then(async (embedded) => { ${code} })`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('exit', () => resolve(''));
  });
  return { child, line };
}
