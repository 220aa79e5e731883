import type { Config } from '#platform/config/index.ts';
import type { DatabaseServer } from '#platform/db/embedded/index.ts';
import { reachEmbedded } from '#platform/db/embedded/reach.ts';

/** The configured database, or the embedded one, running or not; `stop` ends only what was started for this. */
export async function reachDatabase(config: Config): Promise<Pick<DatabaseServer, 'adminUrl' | 'stop'>> {
  return config.databaseUrl
    ? { adminUrl: config.databaseUrl, stop: async () => {} }
    : reachEmbedded({ dataFolder: config.dataFolder, log: console.error });
}
