import { execFileSync, spawnSync } from 'node:child_process';
import { DatabaseStartError } from './errors.ts';

/** Whom the database server runs as; undefined: as ourselves. */
export type ServerUser = { uid: number; gid: number } | undefined;

const ownName = 'throughline-db';
const knownNames = [ownName, 'postgres', '_postgres'];

/**
 * PostgreSQL refuses to run as root, so root lends it an unprivileged user, made on first use.
 * @throws DatabaseStartError when there is none and none can be made.
 */
export function findServerUser(): ServerUser {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp(ownName) ?? make() ?? knownNames.map(lookUp).find((user) => user);
  if (found) return found;
  throw new DatabaseStartError(
    `PostgreSQL does not run as root, and no unprivileged user could be made for it. Make one with "useradd --system ${ownName}", start Throughline as another user, or set DATABASE_URL.`,
  );
}

/** Whether that user can enter the folder: every folder above it counts too. */
export function canEnter(user: ServerUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0;
}

function make(): ServerUser {
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', ownName]);
  return lookUp(ownName);
}

function lookUp(name: string): ServerUser {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
