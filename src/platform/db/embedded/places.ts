import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseStartError } from './errors.ts';
import { canEnter, findServerUser, type ServerUser } from './user.ts';

/** Where root puts what the server's user could not reach in the checkout. */
export const shelter = '/var/lib/throughline';

/** A database's own folder and whom its server runs as. */
export type Home = { folder: string; cluster: string; user: ServerUser };

/**
 * The home of the database that belongs to this data folder. Once chosen it stays: a home outside the data
 * folder is remembered in `database.location`, and an existing cluster is run by the user who owns it.
 * @throws DatabaseStartError when the cluster belongs to somebody whom we cannot become.
 */
export async function findHome(dataFolder: string, log: (line: string) => void): Promise<Home> {
  await mkdir(dataFolder, { recursive: true, mode: 0o711 });
  const data = await realpath(dataFolder);
  const own = join(data, 'database');
  const note = join(data, 'database.location');
  if (existsSync(note)) return settle((await readFile(note, 'utf8')).trim());
  if (existsSync(join(own, 'cluster'))) return settle(own);

  const user = findServerUser();
  if (!user || canEnter(user, data)) return settle(own, user);
  const away = join(shelter, createHash('sha256').update(data).digest('hex').slice(0, 16));
  await writeFile(note, `${away}\n`);
  log(`The database lives in ${away}, because its user may not enter ${data}.`);
  return settle(away, user);
}

async function settle(folder: string, newUser?: ServerUser): Promise<Home> {
  const cluster = join(folder, 'cluster');
  const user = existsSync(cluster) ? await ownerOf(cluster) : (newUser ?? findServerUser());
  await mkdir(folder, { recursive: true, mode: 0o711 });
  await chmod(folder, user ? 0o711 : 0o700);
  return { folder, cluster, user };
}

async function ownerOf(cluster: string): Promise<ServerUser> {
  const { uid, gid } = await stat(cluster);
  const self = process.getuid?.();
  if (uid === self) return undefined;
  if (self === 0) return { uid, gid };
  throw new DatabaseStartError(
    `The database in ${cluster} belongs to another user (number ${uid}): it was probably first started as root. Start Throughline as root again, or give the folder to yourself with "chown -R".`,
  );
}
