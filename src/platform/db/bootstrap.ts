import { createHmac } from 'node:crypto';
import pg from 'pg';
import { assertSuitable } from './suitable.ts';

/** The database roles. Only the migrator owns tables; the definer owns the functions that decide who sees what. */
const loginRoles = [
  'throughline_migrator',
  'throughline_app',
  'throughline_worker',
  'throughline_auth',
  'throughline_backup',
] as const;
const definer = 'throughline_definer';

export type DatabaseUrls = {
  readonly migratorUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly authUrl: string;
  readonly backupUrl: string;
};

/** The password of a role follows from the secret, so that every process that knows it can sign in. */
function passwordOf(role: string, secret: string): string {
  return createHmac('sha256', secret).update(`database role ${role}`).digest('hex');
}

function urlAs(adminUrl: string, role: string, secret: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = passwordOf(role, secret);
  return url.href;
}

/** The addresses by which each role reaches the database that `adminUrl` names. */
export function urlsOf(adminUrl: string, secret: string): DatabaseUrls {
  return {
    migratorUrl: urlAs(adminUrl, 'throughline_migrator', secret),
    appUrl: urlAs(adminUrl, 'throughline_app', secret),
    workerUrl: urlAs(adminUrl, 'throughline_worker', secret),
    authUrl: urlAs(adminUrl, 'throughline_auth', secret),
    backupUrl: urlAs(adminUrl, 'throughline_backup', secret),
  };
}

async function makeRoles(admin: pg.Client, secret: string): Promise<void> {
  for (const role of [definer, ...loginRoles]) {
    const known = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    if (known.rowCount === 0) await admin.query(`CREATE ROLE ${role} NOLOGIN`);
  }
  for (const role of loginRoles) {
    await admin.query(`ALTER ROLE ${role} LOGIN PASSWORD '${passwordOf(role, secret)}'`);
  }
  await admin.query(`GRANT ${definer}, throughline_worker TO throughline_migrator`);
  await admin.query(`GRANT throughline_worker TO ${definer}`);
  await admin.query('GRANT throughline_migrator TO CURRENT_USER');
}

/**
 * Makes roles, schemas and default privileges in the database that `adminUrl` names. May be run again and
 * again. `adminUrl` must be allowed to create roles. Two starts at once are told apart by a lock.
 */
export async function bootstrapDatabase(adminUrl: string, secret: string): Promise<DatabaseUrls> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await assertSuitable(admin);
    await admin.query('BEGIN');
    await admin.query('SELECT pg_advisory_xact_lock(7400001)');
    await makeRoles(admin, secret);
    const name = admin.escapeIdentifier(admin.database ?? 'throughline');
    await admin.query(`
      ALTER DATABASE ${name} OWNER TO throughline_migrator;
      REVOKE ALL ON DATABASE ${name} FROM PUBLIC;
      GRANT CONNECT ON DATABASE ${name} TO ${loginRoles.join(', ')};
      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      ALTER SCHEMA public OWNER TO throughline_migrator;
      CREATE SCHEMA IF NOT EXISTS ext AUTHORIZATION throughline_migrator;
      CREATE SCHEMA IF NOT EXISTS auth AUTHORIZATION throughline_migrator;
      CREATE SCHEMA IF NOT EXISTS access AUTHORIZATION throughline_migrator;
      CREATE SCHEMA IF NOT EXISTS graphile_worker AUTHORIZATION throughline_worker;
      CREATE EXTENSION IF NOT EXISTS pgcrypto SCHEMA ext;
      CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA ext;
      CREATE EXTENSION IF NOT EXISTS fuzzystrmatch SCHEMA ext;
      GRANT USAGE ON SCHEMA ext TO throughline_definer, throughline_migrator;
      GRANT USAGE ON SCHEMA public TO throughline_definer, throughline_app, throughline_worker, throughline_backup;
      GRANT USAGE, CREATE ON SCHEMA access TO throughline_definer;
      GRANT USAGE ON SCHEMA access TO throughline_app, throughline_worker;
      ALTER DEFAULT PRIVILEGES FOR ROLE throughline_migrator REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
      ALTER DEFAULT PRIVILEGES FOR ROLE throughline_definer REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
    `);
    await admin.query('COMMIT');
  } finally {
    await admin.end();
  }
  return urlsOf(adminUrl, secret);
}
