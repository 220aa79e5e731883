import pg from 'pg';
import { urlsOf } from '#platform/db/bootstrap.ts';
import type { TestServer } from '#tests/support/application.ts';
import { cloneTemplate } from '#tests/support/databases.ts';
import { buildWorld, type World } from './build.ts';
import { stopTriggers } from './loosen.ts';

export type WorldAtHand = {
  readonly world: World;
  /** The superuser, who may change policies. */
  readonly admin: pg.Client;
  /** The application's role, with no secret presented yet. */
  readonly client: pg.Client;
  /** Where the application's role signs in. */
  readonly appUrl: string;
  readonly close: () => Promise<void>;
};

/** The world in a database of its own, where row security alone decides. */
export async function startWorld({ adminUrl, template, secret }: TestServer): Promise<WorldAtHand> {
  const database = await cloneTemplate(adminUrl, template);
  const admin = new pg.Client(database.adminUrl);
  const { appUrl } = urlsOf(database.adminUrl, secret);
  const client = new pg.Client(appUrl);
  await Promise.all([admin.connect(), client.connect()]);
  const world = await buildWorld(admin, true);
  await stopTriggers(admin, world.tables);
  return {
    world,
    admin,
    client,
    appUrl,
    close: async () => {
      await Promise.all([admin.end(), client.end()]);
      await database.drop();
    },
  };
}
