import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseStartError } from './errors.ts';
import type { Home } from './places.ts';

const major = '18';
const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/** Only loopback, only with the password: nobody else on the machine gets in, and nobody from outside. */
const access = 'host all all 127.0.0.1/32 scram-sha-256\n';

/** What every program of the server sees; the caller's own environment (PGDATA, PGPORT, …) stays outside. */
export const serverEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  TZ: 'UTC',
  LC_ALL: locale,
};

/**
 * Makes the cluster if there is none, and gives the superuser's password.
 * @throws DatabaseStartError when it cannot be made, or was made by another PostgreSQL version.
 */
export async function ensureCluster(home: Home, binaries: string): Promise<string> {
  if (!existsSync(home.cluster)) return makeCluster(home, binaries);
  const version = (await readFile(join(home.cluster, 'PG_VERSION'), 'utf8')).trim();
  if (version !== major) {
    throw new DatabaseStartError(
      `The database in ${home.cluster} was made by PostgreSQL ${version}; this Throughline brings ${major}. Move it with pg_upgrade, or set DATABASE_URL.`,
    );
  }
  const kept = await readFile(passwordFile(home), 'utf8').catch(() => '');
  return kept.trim() || resetPassword(home, binaries);
}

/** Made under another name and then renamed, so that an interrupted start leaves nothing half-made. */
async function makeCluster(home: Home, binaries: string): Promise<string> {
  const draft = `${home.cluster}.new`;
  await rm(draft, { recursive: true, force: true });
  const password = await keepNewPassword(home);
  const handed = join(home.folder, 'password.new');
  await writeFile(handed, password, { mode: 0o600 });
  try {
    await makeDraft(home, draft, handed, binaries);
  } finally {
    await rm(handed, { force: true });
  }
  await rename(draft, home.cluster);
  return password;
}

async function makeDraft(home: Home, draft: string, passwordPath: string, binaries: string): Promise<void> {
  await mkdir(draft, { mode: 0o700 });
  if (home.user) {
    await chown(draft, home.user.uid, home.user.gid);
    await chown(passwordPath, home.user.uid, home.user.gid);
  }
  run(home, join(binaries, 'bin', 'initdb'), [
    ...['--pgdata', draft, '--username', 'postgres', '--pwfile', passwordPath],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-instructions'],
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', locale],
  ]);
  await writeFile(join(draft, 'pg_hba.conf'), access);
}

/** PostgreSQL's single-user mode needs no password: the way back in when the file was lost. */
async function resetPassword(home: Home, binaries: string): Promise<string> {
  const password = await keepNewPassword(home);
  const change = `ALTER ROLE postgres PASSWORD '${password}'\n`;
  run(home, join(binaries, 'bin', 'postgres'), ['--single', '-D', home.cluster, 'postgres'], change);
  return password;
}

async function keepNewPassword(home: Home): Promise<string> {
  const password = randomBytes(24).toString('hex');
  await rm(passwordFile(home), { force: true });
  await writeFile(passwordFile(home), password, { mode: 0o600 });
  return password;
}

const passwordFile = (home: Home) => join(home.folder, 'password');

function run(home: Home, program: string, args: string[], input = ''): void {
  const done = spawnSync(program, args, {
    ...home.user,
    cwd: '/',
    env: serverEnvironment,
    input,
    encoding: 'utf8',
  });
  if (done.status === 0) return;
  const reason = (done.error?.message ?? done.stderr).trim();
  throw new DatabaseStartError(`The database could not be prepared in ${home.folder}: ${reason}`);
}
