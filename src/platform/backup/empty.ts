import pg from 'pg';
import { BackupError } from './format.ts';

const schemas = ['public', 'auth', 'access', 'graphile_worker'];

/**
 * Makes sure that nothing is lost by a restore: there is no agency and nobody who could sign in, nothing of
 * somebody else, and no Throughline at work. What an earlier start had prepared is removed.
 * @throws BackupError otherwise; nothing was changed.
 */
export async function emptyDatabase(adminUrl: string): Promise<void> {
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  try {
    const { rows } = await admin.query(`SELECT to_regclass('access.migrations') IS NOT NULL AS prepared`);
    if (rows[0]?.prepared && (await isUsed(admin)))
      throw new BackupError(
        'There is an agency in this database already. A backup is restored only into an empty one. Nothing was changed.',
      );
    if (await isInUse(admin))
      throw new BackupError('Throughline is running on this database. Stop it first. Nothing was changed.');
    if (rows[0]?.prepared)
      await admin.query(
        `BEGIN; SET LOCAL ROLE throughline_migrator; DROP SCHEMA ${schemas.join(', ')} CASCADE; RESET ROLE; CREATE SCHEMA public; COMMIT`,
      );
    else if (await hasTables(admin))
      throw new BackupError('There are tables of something else in this database. Nothing was changed.');
  } finally {
    await admin.end();
  }
}

async function isInUse(admin: pg.Client): Promise<boolean> {
  const { rowCount } = await admin.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'throughline'`,
  );
  return rowCount !== 0;
}

async function hasTables(admin: pg.Client): Promise<boolean> {
  const { rowCount } = await admin.query(
    `SELECT FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm') AND relnamespace = 'public'::regnamespace LIMIT 1`,
  );
  return rowCount !== 0;
}

/** The migrator may look past row security at what it owns only while it is not forced. */
async function isUsed(admin: pg.Client): Promise<boolean> {
  await admin.query(
    'BEGIN; SET LOCAL ROLE throughline_migrator; ALTER TABLE agencies NO FORCE ROW LEVEL SECURITY',
  );
  const { rows } = await admin.query<{ used: boolean }>(
    'SELECT EXISTS (SELECT FROM agencies) OR EXISTS (SELECT FROM auth.users) AS used',
  );
  await admin.query('ROLLBACK');
  return rows[0]?.used ?? false;
}
