import type pg from 'pg';
import { DatabaseStartError } from './embedded/errors.ts';

const oldest = 15;

/**
 * Makes sure that this PostgreSQL can carry Throughline before anything is made in it.
 * @throws DatabaseStartError in a sentence.
 */
export async function assertSuitable(admin: pg.ClientBase): Promise<void> {
  const { rows } = await admin.query<{ number: string; name: string; encoding: string }>(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS name,
      current_setting('server_encoding') AS encoding`,
  );
  const [server] = rows;
  if (Number(server?.number) < oldest * 10_000)
    throw new DatabaseStartError(
      `The PostgreSQL in DATABASE_URL is ${server?.name}; Throughline needs ${oldest} or newer.`,
    );
  if (server?.encoding !== 'UTF8')
    throw new DatabaseStartError(
      `The database in DATABASE_URL keeps its text as ${server?.encoding}; make one with ENCODING 'UTF8' TEMPLATE template0.`,
    );
}
