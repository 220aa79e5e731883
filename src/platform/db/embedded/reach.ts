import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type DatabaseServer, type EmbeddedOptions, startEmbedded } from './index.ts';
import { findHome } from './places.ts';

/**
 * The embedded server of this data folder, for a command that works beside it: the one that is running, which
 * `stop` then leaves alone, or one started for the command.
 * @throws DatabaseStartError as startEmbedded does.
 */
export async function reachEmbedded(options: EmbeddedOptions): Promise<DatabaseServer> {
  return (await findRunning(options)) ?? startEmbedded(options);
}

async function findRunning({ dataFolder, log }: EmbeddedOptions): Promise<DatabaseServer | undefined> {
  const home = await findHome(dataFolder, log);
  const kept = (name: string) => readFile(join(home.folder, name), 'utf8').catch(() => '');
  const [port, password] = [await kept('port'), await kept('password')];
  if (!port || !password) return undefined;
  const adminUrl = `postgres://postgres:${password.trim()}@127.0.0.1:${port.trim()}/throughline`;
  return (await servesFrom(adminUrl, home.cluster))
    ? { adminUrl, hasRoom: () => true, stop: async () => {} }
    : undefined;
}

/** The port may meanwhile be another server's. */
async function servesFrom(adminUrl: string, cluster: string): Promise<boolean> {
  const client = new pg.Client(adminUrl);
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === cluster;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}
